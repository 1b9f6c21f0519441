// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <stdexcept>

#include "picdesk/article.h"

namespace picdesk {
namespace {

using testing::HasSubstr;

Article parsed(std::string_view text, const ArticleSelectors::Texts& texts,
               ArticleFormat format = ArticleFormat::html) {
  const auto selectors = ArticleSelectors::compile(texts);
  if (!selectors) throw std::runtime_error(selectors.error().message);
  auto article = parse_article(text, format, {}, *selectors);
  if (!article) throw std::runtime_error(article.error().message);
  return *article;
}

// The sources of the images that a hero selector selects, joined by a space.
std::string selected(std::string_view text, const std::string& selector,
                     ArticleFormat format = ArticleFormat::html) {
  std::string sources;
  for (const ArticleImage& image : parsed(text, {selector, {}, {}, {}}, format).images) {
    if (!image.selected) continue;
    sources += (sources.empty() ? "" : " ") + image.src->text();
  }
  return sources;
}

constexpr std::string_view kPage =
    R"(<body><header><img src=logo class="logo small" id=Top></header>
<main><article class="story lead"><h1>Boats</h1>
<figure data-kind="hero wide"><a href=/x><img src=a data-role="hero-image"></a></figure>
<figure><img src=b class=hero><p><img src=c></p></figure></article></main>
<aside><figure><img src=d></figure></aside></body>)";

struct Case {
  std::string name, selector, sources;
};
class SelectorTest : public testing::TestWithParam<Case> {};
TEST_P(SelectorTest, Selects) {
  EXPECT_EQ(selected(kPage, GetParam().selector), GetParam().sources);
}

INSTANTIATE_TEST_SUITE_P(
    Page, SelectorTest,
    testing::Values(Case{"tag", "img", "logo a b c d"}, Case{"tag_any_case", "IMG", "logo a b c d"},
                    Case{"any", "aside *", "d"}, Case{"class_name", ".hero", "b"},
                    Case{"one_of_classes", ".small", "logo"},
                    Case{"classes_keep_case", ".Hero", ""}, Case{"no_part_of_a_class", ".log", ""},
                    Case{"two_classes", ".logo.small", "logo"}, Case{"id", "#Top", "logo"},
                    Case{"id_keeps_case", "#top", ""}, Case{"tag_and_id", "img#Top", "logo"},
                    Case{"other_tag", "svg#Top", ""}, Case{"attribute", "[data-role]", "a"},
                    Case{"attribute_any_case", "[DATA-ROLE]", "a"}, Case{"value", "[src=b]", "b"},
                    Case{"quoted", "[src=\"b\"]", "b"}, Case{"single_quoted", "[ src = 'b' ]", "b"},
                    Case{"part_of_a_value", "[data-role*=image]", "a"},
                    Case{"not_part_of_it", "[data-role*=\"images\"]", ""},
                    Case{"part_that_is_empty", "[src*='']", ""},
                    Case{"descendant", "figure img", "a b c d"},
                    Case{"deep_descendant", "article figure img", "a b c"},
                    Case{"child", "figure > img", "b d"},
                    Case{"child_without_spaces", "figure>img", "b d"},
                    Case{"grandchild", "figure > p > img", "c"},
                    Case{"child_then_descendant", "main > article img", "a b c"},
                    Case{"descendant_then_child", "main figure > img", "b"},
                    Case{"ancestor_by_class", ".story.lead > figure img", "a b c"},
                    Case{"ancestor_by_attribute", "[data-kind*=hero] img", "a"},
                    Case{"list", "aside img, .logo", "logo d"}, Case{"none", "", ""},
                    Case{"nothing_like_it", "section img", ""}),
    [](const auto& of) { return of.param.name; });

struct Wrong {
  std::string name, selector, message;
};
class WrongSelectorTest : public testing::TestWithParam<Wrong> {};
TEST_P(WrongSelectorTest, IsRefused) {
  for (const ArticleSelectors::Texts& texts :
       {ArticleSelectors::Texts{GetParam().selector, {}, {}, {}},
        ArticleSelectors::Texts{{}, {"img", GetParam().selector}, {}, {}},
        ArticleSelectors::Texts{{}, {}, GetParam().selector, {}},
        ArticleSelectors::Texts{{}, {}, {}, GetParam().selector}}) {
    const auto selectors = ArticleSelectors::compile(texts);
    ASSERT_FALSE(selectors);
    EXPECT_EQ(selectors.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(selectors.error().message, HasSubstr(GetParam().message));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, WrongSelectorTest,
    testing::Values(Wrong{"pseudo_class", "img:first-child", "column 5: ':' is not known here"},
                    Wrong{"sibling", "h1 + img", "column 5: an element is missing"},
                    Wrong{"open_bracket", "img[src", "']' is missing"},
                    Wrong{"other_operator", "[src^=a]", "']' is missing"},
                    Wrong{"star_alone", "[src*a]", "'=' is missing"},
                    Wrong{"open_quote", "[src=\"a]", "the quote is not closed"},
                    Wrong{"no_class_name", "img.", "a name is missing"},
                    Wrong{"no_id", "#", "a name is missing"},
                    Wrong{"no_value", "[src=]", "a name is missing"},
                    Wrong{"nothing_behind_a_comma", "img,", "an element is missing"},
                    Wrong{"nothing_behind_a_child", "figure >", "an element is missing"},
                    Wrong{"child_of_nothing", "> img", "an element is missing"}),
    [](const auto& of) { return of.param.name; });

TEST(SelectorsTest, HaveAtMost64Steps) {
  std::string steps = "a";
  for (int i = 1; i < 64; ++i) steps += " a";
  EXPECT_TRUE(ArticleSelectors::compile({steps, {}, {}, {}}));
  EXPECT_FALSE(ArticleSelectors::compile({steps + " a", {}, {}, {}}));
  EXPECT_FALSE(ArticleSelectors::compile({steps, {"img"}, {}, {}}));
}

TEST(SelectorsTest, MarkIgnoredImages) {
  const Article article = parsed(kPage, {"img", {".logo", "figure > img"}, {}, {}});
  std::string ignored;
  for (const ArticleImage& image : article.images) {
    EXPECT_TRUE(image.selected);
    if (image.ignored) ignored += image.src->text();
  }
  EXPECT_EQ(ignored, "logobd");
}

TEST(SelectorsTest, TakeAMarkdownImageForAnImg) {
  constexpr std::string_view kText =
      "![One](a.webp)\n\n<figure class=hero>\n\n![Two](b.webp \"Title\")\n\n</figure>\n\n"
      "<div><img src=c.webp></div>\n";
  const auto in_markdown = [&](const std::string& selector) {
    return selected(kText, selector, ArticleFormat::markdown);
  };
  EXPECT_EQ(in_markdown("img"), "a.webp b.webp c.webp");
  EXPECT_EQ(in_markdown(".hero img"), "b.webp");
  EXPECT_EQ(in_markdown("figure > img"), "b.webp");
  EXPECT_EQ(in_markdown("[src*=a]"), "a.webp");
  EXPECT_EQ(in_markdown("[alt=Two]"), "b.webp");
  EXPECT_EQ(in_markdown("[title]"), "b.webp");
  EXPECT_EQ(selected("![One](a.webp)", "img", ArticleFormat::markdown), "a.webp");
  EXPECT_EQ(selected("![One](a.webp)", "div img", ArticleFormat::markdown), "");
}

// Of the first figure.
std::string caption(const Article& article) {
  const auto& text = article.figures.at(0).caption;
  return text ? text->text() : "(none)";
}
std::string credit(const Article& article) {
  const auto& text = article.figures.at(0).credit;
  return text ? text->text() : "(none)";
}

TEST(SelectedTexts, StandInForFigcaption) {
  const ArticleSelectors::Texts texts{{}, {}, ".caption", ".credit"};
  const Article article = parsed(
      "<figure><img src=a><div class=caption>Boats leave</div><figcaption>No</figcaption>"
      "<span class=credit>AFP</span></figure>",
      texts);
  EXPECT_EQ(caption(article), "Boats leave");
  EXPECT_EQ(credit(article), "AFP");
}

TEST(SelectedTexts, AreFigcaptionWhereNothingIsSelected) {
  const Article article = parsed("<figure><img src=a><figcaption>Boats</figcaption></figure>",
                                 {{}, {}, ".caption", {}});
  EXPECT_EQ(caption(article), "Boats");
}

TEST(SelectedTexts, BelongToTheImageInFrontOfThem) {
  const std::string page =
      "<div><img src=a><p class=caption>Boats leave</p></div><img src=b><p class=caption>Nets</p>";
  const Article article = parsed(page, {{}, {}, "p.caption", {}});
  ASSERT_EQ(article.figures.size(), 2u);
  ASSERT_TRUE(article.images[0].figure && article.images[1].figure);
  EXPECT_EQ(article.figures[*article.images[0].figure].caption->text(), "Boats leave");
  EXPECT_EQ(article.figures[*article.images[1].figure].caption->text(), "Nets");
  const Span place = article.figures[0].caption_span;
  EXPECT_EQ(page.substr(place.begin, place.end - place.begin), "Boats leave");
}

TEST(SelectedTexts, OfNoImageAreNobodys) {
  EXPECT_TRUE(
      parsed("<p class=caption>Boats</p><img src=a>", {{}, {}, ".caption", {}}).figures.empty());
}

TEST(SelectedTexts, ACreditInsideTheCaptionIsTakenOutOfIt) {
  const ArticleSelectors::Texts texts{{}, {}, {}, ".credit"};
  const std::string page =
      "<figure><img src=a><figcaption>Boats &amp; nets. <i class=credit>AFP &amp; Reuters</i>"
      "</figcaption></figure>";
  const Article article = parsed(page, texts);
  EXPECT_EQ(caption(article), "Boats & nets.");
  EXPECT_EQ(credit(article), "AFP & Reuters");
  const MappedText& text = *article.figures[0].caption;
  const Span last = text.source(text.text().size() - 1, text.text().size());
  EXPECT_EQ(page.substr(last.begin, last.end - last.begin), ".");
  const Article front = parsed(
      "<figure><img src=a><figcaption><i class=credit>AFP</i> Boats</figcaption></figure>", texts);
  EXPECT_EQ(caption(front), "Boats");
}

TEST(SelectedTexts, AreFoundInMarkdown) {
  const Article article =
      parsed("<div>\n\n![Boats](a.webp)\n\n<p class=caption>Boats leave</p>\n</div>\n",
             {{}, {}, ".caption", {}}, ArticleFormat::markdown);
  ASSERT_TRUE(article.images.at(0).figure);
  EXPECT_EQ(caption(article), "Boats leave");
}

// Quadratic time would run into the time limit that every test has.
TEST(SelectorsTest, TakeLinearTime) {
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += "<div class=\"a b c\"><img src=x class=\"d e\"></div>";
  std::string deep = "div";
  for (int i = 0; i < 40; ++i) deep += " div";
  const Article article =
      parsed(page, {deep + " img.e", {".d.e", "[class*=e]"}, "div > .nothing", {}});
  EXPECT_EQ(article.images.size(), 20'000);
}

}  // namespace
}  // namespace picdesk
