// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the images: figures, pictures, headings, languages, dates, ancestors.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "article/html/parsed.h"
#include "article/marked.h"

namespace picdesk {
namespace {

struct AroundCase {
  const char* title;
  const char* html;  // its last image counts
  bool skipped, in_main, in_link, in_noscript;
};
std::ostream& operator<<(std::ostream& out, const AroundCase& c) { return out << c.title; }

class Around : public testing::TestWithParam<AroundCase> {};

TEST_P(Around, is_seen) {
  const auto facts = test::parsed(GetParam().html);
  ASSERT_FALSE(facts.images.empty());
  const ArticleImage& image = facts.images.back().image;
  EXPECT_EQ(image.in_skipped, GetParam().skipped);
  EXPECT_EQ(image.in_main, GetParam().in_main);
  EXPECT_EQ(image.in_link, GetParam().in_link);
  EXPECT_EQ(image.in_noscript, GetParam().in_noscript);
}

INSTANTIATE_TEST_SUITE_P(
    Ancestors, Around,
    testing::Values(
        AroundCase{"body", "<img>", false, false, false, false},
        AroundCase{"nav", "<nav><p><img></nav>", true, false, false, false},
        AroundCase{"behind_nav", "<nav></nav><img>", false, false, false, false},
        AroundCase{"footer", "<footer><img>", true, false, false, false},
        AroundCase{"aside_in_article", "<article><aside><img>", true, true, false, false},
        AroundCase{"header", "<header><img>", false, false, false, false},
        AroundCase{"main", "<main><div><img>", false, true, false, false},
        AroundCase{"article", "<article><img>", false, true, false, false},
        AroundCase{"template", "<template><img></template>", true, false, false, false},
        AroundCase{"noscript", "<body><noscript><img></noscript>", true, false, false, true},
        AroundCase{"link", "<a href=x><span><img></span></a>", false, false, true, false},
        AroundCase{"anchor_without_href", "<a name=x><img></a>", false, false, false, false},
        AroundCase{"link_reopened", "<p><a href=x>a<p><img></a>", false, false, true, false}),
    test::title_of<AroundCase>);

TEST(Figure, has_its_caption_and_place) {
  const auto marked = test::read_marks(
      "<p>«<figure><img>\n<figcaption>‹ Boats  leave<br>port.\n <b>[AFP]</b> ›</figcaption>"
      "</figure>»<img>");
  const auto facts = test::parsed(marked.text);
  ASSERT_EQ(facts.figures.size(), 1u);
  EXPECT_EQ(facts.figures[0].whole, marked.wholes[0]);
  EXPECT_EQ(facts.figures[0].caption->text(), "Boats leave port. [AFP]");
  EXPECT_EQ(facts.figures[0].caption_span, marked.alts[0]);
  EXPECT_EQ(facts.images[0].image.figure, 0u);
  EXPECT_FALSE(facts.images[1].image.figure.has_value());
  const MappedText& caption = *facts.figures[0].caption;
  const std::size_t at = caption.text().find("[AFP]");
  EXPECT_EQ(test::cut(marked.text, caption.source(at, at + 5)), "[AFP]");
}

struct CaptionCase {
  const char* title;
  const char* caption;
  const char* text;
};
std::ostream& operator<<(std::ostream& out, const CaptionCase& c) { return out << c.title; }
class Caption : public testing::TestWithParam<CaptionCase> {};
TEST_P(Caption, is) {
  const auto facts = test::parsed(std::string("<figure><img><figcaption>") + GetParam().caption +
                                  "</figcaption></figure>");
  EXPECT_EQ(facts.figures.at(0).caption->text(), GetParam().text);
}
INSTANTIATE_TEST_SUITE_P(
    Texts, Caption,
    testing::Values(CaptionCase{"empty", " \n ", ""}, CaptionCase{"nbsp", "&nbsp;", "\u00A0"},
                    CaptionCase{"paragraphs", "<p>One</p><p>two</p>three", "One two three"},
                    CaptionCase{"inline", "o<b>n</b>e<!-- x --> two", "one two"},
                    CaptionCase{"references", "A &amp; B &notit; &notin; &lt;b>",
                                "A & B ¬it; ∉ <b>"},
                    CaptionCase{"script", "a<script>b</script><style>c</style>d", "ad"},
                    CaptionCase{"image", "a <img alt=b> c", "a c"},
                    CaptionCase{"dropped_tag", "a</foo>b</p>c", "ab c"},
                    CaptionCase{"crlf", "a\r\n\r\n b\rc", "a b c"}),
    test::title_of<CaptionCase>);

TEST(Figure, without_caption) {
  EXPECT_FALSE(test::parsed("<figure><img></figure>").figures[0].caption.has_value());
}

TEST(Figure, nests) {
  const auto facts = test::parsed(
      "<figure><figure><img><figcaption>in</figcaption></figure><img>"
      "<figcaption>out</figcaption><figcaption>second</figcaption></figure>");
  EXPECT_EQ(facts.images[0].image.figure, 1u);
  EXPECT_EQ(facts.images[1].image.figure, 0u);
  EXPECT_EQ(facts.figures[0].caption->text(), "out");
  EXPECT_EQ(facts.figures[1].caption->text(), "in");
}

TEST(Picture, has_its_sources_in_order) {
  const auto facts = test::parsed(
      "<picture><source srcset='a 1x'><img src=x><source media=print srcset=b alt=c></picture>"
      "<picture></picture><picture><img><img></picture><img>");
  ASSERT_EQ(facts.pictures.size(), 3u);
  ASSERT_EQ(facts.pictures[0].sources.size(), 2u);
  EXPECT_FALSE(facts.pictures[0].sources[0].after_image);
  EXPECT_TRUE(facts.pictures[0].sources[1].after_image);
  EXPECT_EQ(facts.pictures[0].sources[0].attributes[0].value.text(), "a 1x");
  EXPECT_EQ(facts.pictures[0].sources[1].attributes[2].name, "alt");
  EXPECT_EQ(facts.pictures[0].images, 1u);
  EXPECT_EQ(facts.pictures[1].images, 0u);
  EXPECT_EQ(facts.pictures[2].images, 2u);
  EXPECT_EQ(facts.images[0].image.picture, 0u);
  EXPECT_FALSE(facts.images.back().image.picture.has_value());
}

TEST(Heading, has_text_level_and_images_behind_it) {
  const auto facts =
      test::parsed("<img><h1>The <em>boats</em>\nleave</h1><img><h2><img>x</h2><img>");
  ASSERT_EQ(facts.headings.size(), 2u);
  EXPECT_EQ(facts.headings[0].text.text(), "The boats leave");
  EXPECT_EQ(facts.headings[0].level, 1);
  EXPECT_EQ(facts.headings[1].level, 2);
  EXPECT_EQ(facts.images[0].image.headings_before, 0u);
  EXPECT_EQ(facts.images[1].image.headings_before, 1u);
  EXPECT_EQ(facts.images[2].image.headings_before, 1u);  // inside the h2
  EXPECT_EQ(facts.images[3].image.headings_before, 2u);
}

TEST(Language, is_the_nearest) {
  const auto facts = test::parsed(
      "<html lang=en-GB><img><div lang=ar><p xml:lang=fr><img></p><img lang=tr></div><img>");
  EXPECT_EQ(facts.language, "en-GB");
  EXPECT_EQ(facts.images[0].image.language, "en-GB");
  EXPECT_EQ(facts.images[1].image.language, "fr");
  EXPECT_EQ(facts.images[2].image.language, "tr");
  EXPECT_EQ(facts.images[3].image.language, "en-GB");
}

struct DateCase {
  const char* title;
  const char* html;
  const char* date;  // "": none
};
std::ostream& operator<<(std::ostream& out, const DateCase& c) { return out << c.title; }
class Published : public testing::TestWithParam<DateCase> {};
TEST_P(Published, is) {
  const auto facts = test::parsed(GetParam().html);
  EXPECT_EQ(facts.published.value_or(MappedText{}).text(), GetParam().date);
}
INSTANTIATE_TEST_SUITE_P(
    Dates, Published,
    testing::Values(
        DateCase{"none", "<p>", ""},
        DateCase{"meta", "<meta property=article:published_time content=2024-10-03>", "2024-10-03"},
        DateCase{"other_meta", "<meta property=article:modified_time content=2024-10-03>", ""},
        DateCase{"time_in_article", "<article><time datetime=2024-10-04>", "2024-10-04"},
        DateCase{"first_time", "<article><time datetime=1><time datetime=2>", "1"},
        DateCase{"time_elsewhere", "<time datetime=2024-10-04>", ""},
        DateCase{"time_without_datetime", "<article><time>today</time>", ""},
        DateCase{"meta_wins_over_an_earlier_time",
                 "<body><article><time datetime=1></article>"
                 "<meta property=article:published_time content=2>",
                 "2"}),
    test::title_of<DateCase>);

TEST(Duplicates, tell_both_places) {
  const auto marked = test::read_marks("<p><img «alt=\"a\"» src=x «ALT='b'» «alt»><b a a></b>");
  const auto facts = test::parsed(marked.text);
  ASSERT_EQ(facts.duplicates.size(), 2u);
  EXPECT_EQ(facts.duplicates[0].element, "img");
  EXPECT_EQ(facts.duplicates[0].name, "alt");
  EXPECT_EQ(facts.duplicates[0].first, marked.wholes[0]);
  EXPECT_EQ(facts.duplicates[0].second, marked.wholes[1]);
  EXPECT_EQ(facts.duplicates[1].second, marked.wholes[2]);
  EXPECT_FALSE(facts.duplicates[0].equal_values);
}

class Duplicate : public testing::TestWithParam<const char*> {};
TEST_P(Duplicate, is_found_on_the_elements_of_images) {
  const auto facts = test::parsed(GetParam());
  ASSERT_EQ(facts.duplicates.size(), 1u);
  EXPECT_TRUE(facts.duplicates[0].equal_values);
}
INSTANTIATE_TEST_SUITE_P(Elements, Duplicate,
                         testing::Values("<img a=1 a=1>", "<img a=1 A='1'>",
                                         "<picture><source a a><img></picture>",
                                         "<svg a=\"\" a=''></svg>", "<object a=b a=b></object>",
                                         "<input a=b a=b>", "<map><area a=b a=b></map>"));

TEST(Placeholder, is_known_by_its_place_alone) {
  const std::string html =
      "<figure><a href=x><img></a><img><figcaption>a&lt;b</figcaption></figure>";
  article::SourceMap map;
  map.append_raw(18, 100);
  map.append_placeholder(5, {200, 220}, 7);
  map.append_raw(9 + 12 + 1, 300);
  map.append_inserted(4, {322, 323});
  map.append_raw(html.size() - 49, 323);
  const auto facts = article::parse_html(html, article::HtmlRoot::fragment, map, {});
  ASSERT_TRUE(facts.has_value());
  ASSERT_EQ(facts->images.size(), 2u);
  EXPECT_EQ(facts->images[0].placeholder, 7u);
  EXPECT_EQ(facts->images[0].image.kind, ArticleImage::Kind::markdown);
  EXPECT_EQ(facts->images[0].image.whole, (Span{200, 220}));
  EXPECT_TRUE(facts->images[0].image.in_link);
  EXPECT_EQ(facts->images[0].image.figure, 0u);
  EXPECT_FALSE(facts->images[1].placeholder.has_value());
  EXPECT_EQ(facts->images[1].image.whole, (Span{304, 309}));
  const MappedText& caption = *facts->figures[0].caption;
  EXPECT_EQ(caption.text(), "a<b");
  EXPECT_EQ(caption.source(1, 2), (Span{322, 323}));
  EXPECT_EQ(caption.source(2, 3), (Span{323, 324}));
}

}  // namespace
}  // namespace picdesk
