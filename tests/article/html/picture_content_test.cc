// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "article/html/parsed.h"

namespace picdesk {
namespace {

struct PictureCase {
  const char* title;
  const char* html;
  const char* parent;
  std::vector<std::string> others = {};
};
std::ostream& operator<<(std::ostream& out, const PictureCase& c) { return out << c.title; }

class Picture : public testing::TestWithParam<PictureCase> {};

TEST_P(Picture, stands_and_holds) {
  const std::string html = GetParam().html;
  const auto facts = test::parsed(html);
  ASSERT_EQ(facts.pictures.size(), 1u);
  EXPECT_EQ(facts.pictures[0].parent, GetParam().parent);
  std::vector<std::string> others;
  for (const Span span : facts.pictures[0].others) {
    others.push_back(html.substr(span.begin, span.end - span.begin));
  }
  EXPECT_EQ(others, GetParam().others);
}

INSTANTIATE_TEST_SUITE_P(
    Html, Picture,
    testing::Values(
        PictureCase{"clean", "<p><picture>\n<source srcset=x><!-- x -->\n<img></picture>", "p"},
        PictureCase{"scripts",
                    "<p><picture><script>x</script><template>x</template><img></picture>", "p"},
        PictureCase{"text", "<p><picture> one <img> two</picture>", "p", {"one", "two"}},
        PictureCase{"elements",
                    "<div><picture><b>x</b><svg></svg><img></picture>",
                    "div",
                    {"<b>", "<svg>"}},
        PictureCase{"list", "<ul><picture><img></picture></ul>", "ul"},
        PictureCase{"between_cells", "<table><tr><picture><img></picture></tr></table>", "table"},
        PictureCase{"cell", "<table><tr><td><picture><img></picture></tr></table>", "td"}),
    test::title_of<PictureCase>);

TEST(Picture, tells_its_attributes) {
  const auto facts = test::parsed("<picture class=a SRC=b><img></picture>");
  ASSERT_EQ(facts.pictures.at(0).attributes.size(), 2u);
  EXPECT_EQ(facts.pictures[0].attributes[1].name, "src");
}

TEST(Source, outside_a_picture_is_told_with_its_parent) {
  const auto facts = test::parsed(
      "<video><source src=a></video><picture><source srcset=x><img></picture><p><source src=b>");
  ASSERT_EQ(facts.other_sources.size(), 2u);
  EXPECT_EQ(facts.other_sources[0].parent, "video");
  EXPECT_EQ(facts.other_sources[1].parent, "p");
  EXPECT_EQ(facts.other_sources[1].attributes.at(0).value.text(), "b");
}

struct HiddenCase {
  const char* title;
  const char* html;
  bool aria_hidden;
};
std::ostream& operator<<(std::ostream& out, const HiddenCase& c) { return out << c.title; }
class AriaHidden : public testing::TestWithParam<HiddenCase> {};
TEST_P(AriaHidden, is_told_apart) {
  const auto facts = test::parsed(GetParam().html);
  EXPECT_EQ(facts.images.at(0).image.name.aria_hidden, GetParam().aria_hidden);
}
INSTANTIATE_TEST_SUITE_P(
    Html, AriaHidden,
    testing::Values(HiddenCase{"own", "<img aria-hidden=true>", true},
                    HiddenCase{"around", "<p aria-hidden=true><img></p>", true},
                    HiddenCase{"not_shown_at_all", "<p hidden><img aria-hidden=true></p>", false},
                    HiddenCase{"shown", "<img alt=a>", false}),
    test::title_of<HiddenCase>);

}  // namespace
}  // namespace picdesk
