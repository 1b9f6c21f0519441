// SPDX-License-Identifier: GPL-3.0-or-later
// Names of images, after WAI-ARIA accname 1.2 and HTML-AAM, case by case.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "article/html/parsed.h"

namespace picdesk {
namespace {

using Kind = ArticleImage::Kind;

struct NameCase {
  const char* title;
  const char* html;  // its first image counts
  Kind kind;
  const char* text;
  const char* from;
  bool present = true;
  bool exposed = true;
  bool decorative = false;
  const char* role = "";
  bool conflict = false;
};
std::ostream& operator<<(std::ostream& out, const NameCase& c) { return out << c.title; }

class Name : public testing::TestWithParam<NameCase> {};

TEST_P(Name, is) {
  const NameCase& expected = GetParam();
  const auto facts = test::parsed(expected.html);
  ASSERT_FALSE(facts.images.empty());
  const ArticleImage& image = facts.images.front().image;
  EXPECT_EQ(image.kind, expected.kind);
  EXPECT_EQ(image.name.text.text(), expected.text);
  EXPECT_EQ(image.name.from, expected.from);
  EXPECT_EQ(image.name.present, expected.present);
  EXPECT_EQ(image.name.exposed, expected.exposed);
  EXPECT_EQ(image.name.decorative, expected.decorative);
  EXPECT_EQ(image.name.role, expected.role);
  EXPECT_EQ(image.name.role_conflict, expected.conflict);
}

constexpr bool kPresent = true, kAbsent = false, kExposed = true, kHidden = false,
               kDecorative = true, kInformative = false;

INSTANTIATE_TEST_SUITE_P(
    Img, Name,
    testing::Values(
        NameCase{"alt", "<img alt='Boats'>", Kind::img, "Boats", "alt"},
        NameCase{"no_alt", "<img src=a>", Kind::img, "", "", kAbsent},
        NameCase{"title_without_alt", "<img title=Boats>", Kind::img, "Boats", "title"},
        NameCase{"alt_before_title", "<img alt=Boats title=Quay>", Kind::img, "Boats", "alt"},
        NameCase{"empty_alt_stops_before_title", "<img alt title=Quay>", Kind::img, "", "alt",
                 kPresent, kExposed, kDecorative},
        NameCase{"label_before_alt", "<img alt=Boats aria-label=Quay>", Kind::img, "Quay",
                 "aria-label"},
        NameCase{"blank_label_falls_through", "<img alt=Boats aria-label='&nbsp;'>", Kind::img,
                 "Boats", "alt"},
        NameCase{"labelledby_first", "<img alt=a aria-label=b aria-labelledby=x><p id=x>Quay</p>",
                 Kind::img, "Quay", "aria-labelledby"},
        NameCase{"dead_labelledby_falls_through", "<img alt=a aria-labelledby=x>", Kind::img, "a",
                 "alt"},
        NameCase{"empty_labelledby_falls_through", "<img aria-labelledby=x><p id=x> </p>",
                 Kind::img, "", "aria-labelledby"},
        NameCase{"space_alt_is_not_decorative", "<img alt=' '>", Kind::img, "", "alt"},
        NameCase{"nbsp_alt_is_not_decorative", "<img alt='&nbsp;'>", Kind::img, "", "alt"},
        NameCase{"zero_width_alt", "<img alt='&#x200b;'>", Kind::img, "", "alt"},
        NameCase{"soft_hyphen_alt", "<img alt='&shy;&#xFEFF;'>", Kind::img, "", "alt"},
        NameCase{"empty_alt", "<img alt=''>", Kind::img, "", "alt", kPresent, kExposed,
                 kDecorative},
        NameCase{"empty_alt_with_label", "<img alt='' aria-label=Boats>", Kind::img, "Boats",
                 "aria-label"},
        NameCase{"empty_alt_with_tabindex", "<img alt='' tabindex=0>", Kind::img, "", "alt"},
        NameCase{"empty_alt_with_global_aria", "<img alt='' aria-describedby=x>", Kind::img, "",
                 "alt"},
        NameCase{"role_none", "<img role=none>", Kind::img, "", "", kAbsent, kExposed, kDecorative,
                 "none"},
        NameCase{"role_presentation_any_case", "<img role='PreSentation' alt=''>", Kind::img, "",
                 "alt", kPresent, kExposed, kDecorative, "presentation"},
        NameCase{"role_none_with_alt", "<img role=none alt=Boats>", Kind::img, "Boats", "alt",
                 kPresent, kExposed, kDecorative, "none", true},
        NameCase{"role_none_ignored_when_focusable", "<img role=none tabindex=-1>", Kind::img, "",
                 "", kAbsent, kExposed, kInformative, ""},
        NameCase{"role_none_ignored_with_label", "<img role=none aria-label=Boats>", Kind::img,
                 "Boats", "aria-label", kPresent, kExposed, kInformative, ""},
        NameCase{"role_none_stands_with_empty_label", "<img role=none aria-label=''>", Kind::img,
                 "", "aria-label", kPresent, kExposed, kDecorative, "none"},
        NameCase{"unknown_role_skipped", "<img role='foo none'>", Kind::img, "", "", kAbsent,
                 kExposed, kDecorative, "none"},
        NameCase{"first_known_role_counts", "<img role='button none' alt=Go>", Kind::img, "Go",
                 "alt", kPresent, kExposed, kInformative, "button"},
        NameCase{"empty_alt_with_a_role", "<img alt='' role=img>", Kind::img, "", "alt", kPresent,
                 kExposed, kInformative, "img"},
        NameCase{"role_image", "<div role=image title=Boats></div>", Kind::role_img, "Boats",
                 "title", kPresent, kExposed, kInformative, "img"},
        NameCase{"role_img_on_img", "<img role=img alt=Boats>", Kind::img, "Boats", "alt", kPresent,
                 kExposed, kInformative, "img"},
        NameCase{"figcaption_never_names",
                 "<figure><img src=a><figcaption>Boats</figcaption></figure>", Kind::img, "", "",
                 kAbsent},
        NameCase{"picture_is_named_by_its_img", "<picture aria-label=x><img alt=y></picture>",
                 Kind::img, "y", "alt"},
        NameCase{"image_becomes_img", "<image alt=Boats>", Kind::img, "Boats", "alt"}),
    test::title_of<NameCase>);

INSTANTIATE_TEST_SUITE_P(
    Hidden, Name,
    testing::Values(
        NameCase{"own_hidden", "<img hidden alt=a>", Kind::img, "a", "alt", kPresent, kHidden},
        NameCase{"ancestor_hidden", "<div hidden><p><img alt=a></p></div>", Kind::img, "a", "alt",
                 kPresent, kHidden},
        NameCase{"aria_hidden", "<img aria-hidden=true>", Kind::img, "", "", kAbsent, kHidden},
        NameCase{"aria_hidden_false", "<img aria-hidden=false alt=a>", Kind::img, "a", "alt"},
        NameCase{"aria_hidden_with_alt", "<img aria-hidden=true alt=a>", Kind::img, "a", "alt",
                 kPresent, kHidden, kInformative, "", true},
        NameCase{"ancestor_aria_hidden_is_no_conflict", "<div aria-hidden=TRUE><img alt=a></div>",
                 Kind::img, "a", "alt", kPresent, kHidden},
        NameCase{"display_none", "<div style='color:red; DISPLAY : None'><img alt=a></div>",
                 Kind::img, "a", "alt", kPresent, kHidden},
        NameCase{"display_none_important_wins",
                 "<img style='display:none!important;display:block' alt=a>", Kind::img, "a", "alt",
                 kPresent, kHidden},
        NameCase{"later_display_wins", "<img style='display:none;display:block' alt=a>", Kind::img,
                 "a", "alt"},
        NameCase{"display_in_a_url", "<img style=\"background:url(';display:none')\" alt=a>",
                 Kind::img, "a", "alt"},
        NameCase{"visibility_hidden", "<p style='visibility:hidden'><img alt=a></p>", Kind::img,
                 "a", "alt", kPresent, kHidden},
        NameCase{"visibility_taken_back",
                 "<p style='visibility:hidden'><img style='visibility:visible' alt=a></p>",
                 Kind::img, "a", "alt"},
        NameCase{"display_none_not_taken_back",
                 "<p style='display:none'><img style='display:block;visibility:visible' alt=a></p>",
                 Kind::img, "a", "alt", kPresent, kHidden},
        NameCase{"off_screen_is_exposed", "<p style='margin-left:-9999px'><img alt=a></p>",
                 Kind::img, "a", "alt"},
        NameCase{"template", "<template><img alt=a></template>", Kind::img, "a", "alt", kPresent,
                 kHidden},
        NameCase{"noscript", "<body><noscript><img alt=a></noscript>", Kind::img, "a", "alt",
                 kPresent, kHidden}),
    test::title_of<NameCase>);

INSTANTIATE_TEST_SUITE_P(
    Others, Name,
    testing::Values(
        NameCase{"role_img", "<div role=img aria-label=Boats></div>", Kind::role_img, "Boats",
                 "aria-label", kPresent, kExposed, kInformative, "img"},
        NameCase{"role_img_title", "<span role=img title=Boats>x</span>", Kind::role_img, "Boats",
                 "title", kPresent, kExposed, kInformative, "img"},
        NameCase{"role_img_content_is_no_name", "<span role=img>Boats</span>", Kind::role_img, "",
                 "", kAbsent, kExposed, kInformative, "img"},
        NameCase{"role_img_alt_is_no_name", "<div role=img alt=Boats></div>", Kind::role_img, "",
                 "", kAbsent, kExposed, kInformative, "img"},
        NameCase{"input_alt", "<input type=image alt=Go>", Kind::input, "Go", "alt"},
        NameCase{"input_any_case", "<input type=IMAGE alt=Go>", Kind::input, "Go", "alt"},
        NameCase{"input_empty_alt_is_no_decoration", "<input type=image alt=''>", Kind::input, "",
                 "alt"},
        NameCase{"input_empty_alt_then_title", "<input type=image alt='' title=Go>", Kind::input,
                 "Go", "title"},
        NameCase{"input_value_is_no_name", "<input type=image value=Go>", Kind::input, "", "",
                 kAbsent},
        NameCase{"area_alt", "<map><area href=x alt=Go></map>", Kind::area, "Go", "alt"},
        NameCase{"area_title", "<map><area href=x title=Go></map>", Kind::area, "Go", "title"},
        NameCase{"object_label", "<object type=image/png aria-label=Boats></object>", Kind::object,
                 "Boats", "aria-label"},
        NameCase{"object_by_extension", "<object data='a/b.PNG?x=1' title=Boats></object>",
                 Kind::object, "Boats", "title"},
        NameCase{"object_fallback_is_no_name", "<object data=a.mp3 alt=x>Boats</object>",
                 Kind::object, "", "", kAbsent},
        NameCase{"object_role_none", "<object data=a.png role=none></object>", Kind::object, "", "",
                 kAbsent, kExposed, kDecorative, "none"},
        NameCase{"object_role_img", "<object data=a.txt role=img title=t></object>", Kind::role_img,
                 "t", "title", kPresent, kExposed, kInformative, "img"},
        NameCase{"svg_title", "<svg role=img><title> The <tspan>map</tspan></title></svg>",
                 Kind::svg, "The map", "svg title", kPresent, kExposed, kInformative, "img"},
        NameCase{"svg_label_first", "<svg role=img aria-label=Map><title>x</title></svg>",
                 Kind::svg, "Map", "aria-label", kPresent, kExposed, kInformative, "img"},
        NameCase{"svg_title_of_a_child_is_no_name",
                 "<svg role=img><g><title>x</title></g><text>y</text><desc>z</desc></svg>",
                 Kind::svg, "", "", kAbsent, kExposed, kInformative, "img"},
        NameCase{"svg_graphics_document", "<svg role=graphics-document><title>x</title></svg>",
                 Kind::svg, "x", "svg title", kPresent, kExposed, kInformative,
                 "graphics-document"},
        NameCase{"svg_graphics_symbol", "<svg><g role=graphics-symbol aria-label=x></g></svg>",
                 Kind::svg, "x", "aria-label", kPresent, kExposed, kInformative,
                 "graphics-symbol"}),
    test::title_of<NameCase>);

struct LabelCase {
  const char* title;
  const char* ids;
  const char* targets;
  const char* text;
};
std::ostream& operator<<(std::ostream& out, const LabelCase& c) { return out << c.title; }

class Label : public testing::TestWithParam<LabelCase> {};

TEST_P(Label, is) {
  const std::string html = std::string("<div role=img aria-labelledby='") + GetParam().ids +
                           "'></div>" + GetParam().targets;
  EXPECT_EQ(test::parsed(html).images.front().image.name.text.text(), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Targets, Label,
    testing::Values(
        LabelCase{"in_order", "b a", "<p id=a>One</p><p id=b>Two</p>", "Two One"},
        LabelCase{"each_once", "a  a\na", "<p id=a>One</p>", "One"},
        LabelCase{"dead_ids_skipped", "x a y", "<p id=a>One</p>", "One"},
        LabelCase{"first_of_two_equal_ids", "a", "<p id=a>One</p><p id=a>Two</p>", "One"},
        LabelCase{"ids_are_case_sensitive", "A", "<p id=a>One</p>", ""},
        LabelCase{"hidden_target", "a", "<p id=a hidden>One <b>more</b></p>", "One more"},
        LabelCase{"hidden_ancestor", "a", "<div style='display:none'><p id=a>One</p></div>", "One"},
        LabelCase{"hidden_part_of_a_visible_target", "a",
                  "<p id=a>One <b hidden>two</b> <i aria-hidden=true>three</i></p>", "One"},
        LabelCase{"alt_inside", "a", "<p id=a>The <img alt=AFP> desk <img src=x></p>",
                  "The AFP desk"},
        LabelCase{"target_is_an_img", "a", "<img id=a alt=Boats>", "Boats"},
        LabelCase{"label_of_the_target", "a", "<p id=a aria-label=Named>text</p>", "Named"},
        LabelCase{"label_inside", "a", "<p id=a>x <b aria-label=Named>text</b></p>", "x Named"},
        LabelCase{"not_followed_twice", "a",
                  "<p id=a>x <b aria-labelledby=c>text</b></p><p id=c>y</p>", "x text"},
        LabelCase{"blocks_apart", "a", "<div id=a><p>One</p><p>two</p></div>", "One two"},
        LabelCase{"scripts_are_silent", "a", "<p id=a>One<script>two</script></p>", "One"},
        LabelCase{"nothing_in_a_template", "a", "<template><p id=a>One</p></template>", ""},
        LabelCase{"title_of_an_empty_target", "a", "<p id=a title=One></p>", "One"},
        LabelCase{"references_decoded", "a", "<p id=a>A &amp; B</p>", "A & B"}),
    test::title_of<LabelCase>);

TEST(Name, of_what_is_inside_an_image_is_not_exposed) {
  const auto facts = test::parsed("<div role=img><img alt=a></div><img alt=b>");
  ASSERT_EQ(facts.images.size(), 3u);
  EXPECT_TRUE(facts.images[0].image.name.exposed);
  EXPECT_FALSE(facts.images[1].image.name.exposed);
  EXPECT_TRUE(facts.images[2].image.name.exposed);
}

class NoImage : public testing::TestWithParam<const char*> {};
TEST_P(NoImage, is_found) { EXPECT_TRUE(test::parsed(GetParam()).images.empty()); }
INSTANTIATE_TEST_SUITE_P(Elements, NoImage,
                         testing::Values("<svg><path/></svg>", "<area alt=x>", "<input type=text>",
                                         "<object data=a.pdf></object>",
                                         "<object type=text/html data=a.png></object>",
                                         "<object data=a.png role=button></object>", "<video>",
                                         "<button>Go</button>", "<div role=button></div>",
                                         "<script>'<img>'</script>", "<textarea><img></textarea>",
                                         "<!-- <img> -->"));

}  // namespace
}  // namespace picdesk
