// SPDX-License-Identifier: GPL-3.0-or-later
// Links at the end of an alt that swallowed the brackets of the credit.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "article/marked.h"
#include "picdesk/article.h"

namespace picdesk {
namespace {

struct Stolen {
  const char* name;
  const char* text;
  const char* link;  // empty: nothing is stolen
  bool is_inline = false;
};
std::ostream& operator<<(std::ostream& out, const Stolen& stolen) { return out << stolen.name; }

const Stolen kStolen[] = {
    {"reference", "![Boats. [AFP]](/a.webp)\n\n[AFP]: https://a.example", "[AFP]"},
    {"full_reference", "![Boats. [AFP][x]](/a.webp)\n\n[x]: https://a.example", "[AFP][x]"},
    {"inline", "![Boats. [Agency](https://a.example)](/a.webp)", "[Agency](https://a.example)",
     true},
    {"trailing_space", "![Boats. [AFP] ](/a.webp)\n\n[AFP]: /x", "[AFP]"},
    {"trailing_full_stop", "![Boats. [AFP].](/a.webp)\n\n[AFP]: /x", "[AFP]"},
    {"last_of_two", "![See [b](/c). [AFP]](/a.webp)\n\n[AFP]: /x", "[AFP]"},
    {"escaped", "![Boats. \\[AFP\\]](/a.webp)\n\n[AFP]: /x", ""},
    {"not_defined", "![Boats. [AFP]](/a.webp)", ""},
    {"link_in_the_middle", "![See [the map](/m) of boats](/a.webp)", ""},
    {"bracket_behind_the_link", "![See [the map](/m) [AFP]](/a.webp)", ""},
    {"link_of_an_earlier_image", "![B [x](y)![c [d](e)](f) g](/a.webp)", ""},
    {"outside_of_images", "[AFP]\n\n[AFP]: /x", ""},
    {"autolink", "![Boats. <https://a.example>](/a.webp)", ""},
};

class StolenCredits : public testing::TestWithParam<Stolen> {};

TEST_P(StolenCredits, AreLinksThatEndTheAlt) {
  const Stolen& expected = GetParam();
  const auto article = parse_article(expected.text, ArticleFormat::markdown);
  ASSERT_TRUE(article);
  if (*expected.link == 0) {
    EXPECT_TRUE(article->stolen.empty());
    return;
  }
  ASSERT_EQ(article->stolen.size(), 1u);
  EXPECT_EQ(test::cut(expected.text, article->stolen[0].link), expected.link);
  EXPECT_EQ(article->stolen[0].inline_link, expected.is_inline);
  EXPECT_EQ(article->stolen[0].image, 0u);
}

INSTANTIATE_TEST_SUITE_P(Markdown, StolenCredits, testing::ValuesIn(kStolen),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace picdesk
