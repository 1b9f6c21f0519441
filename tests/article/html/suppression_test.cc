// SPDX-License-Identifier: GPL-3.0-or-later
// Comments that switch rules off: forms, places, and what is none.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "article/html/parsed.h"
#include "article/marked.h"

namespace picdesk {
namespace {

using Kind = SuppressionComment::Kind;

struct CommentCase {
  const char* title;
  const char* marked;  // « » comment, ‹ › rules
  Kind kind;
  const char* reason;
};
std::ostream& operator<<(std::ostream& out, const CommentCase& c) { return out << c.title; }
class Suppression : public testing::TestWithParam<CommentCase> {};

TEST_P(Suppression, is_read) {
  const auto marked = test::read_marks(GetParam().marked);
  const auto facts = test::parsed(marked.text);
  ASSERT_EQ(facts.suppressions.size(), 1u);
  const SuppressionComment& found = facts.suppressions[0];
  EXPECT_EQ(found.kind, GetParam().kind);
  EXPECT_EQ(found.reason, GetParam().reason);
  EXPECT_EQ(found.whole, marked.wholes[0]);
  ASSERT_EQ(found.rules.size(), marked.alts.size());
  for (std::size_t at = 0; at < marked.alts.size(); ++at) {
    EXPECT_EQ(found.rules[at].second, marked.alts[at]);
    EXPECT_EQ(found.rules[at].first, test::cut(marked.text, marked.alts[at]));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Suppression,
    testing::Values(
        CommentCase{"next_line", "<p>«<!-- picdesk-disable-next-line ‹alt/missing› -- a logo -->»",
                    Kind::next_line, "a logo"},
        CommentCase{"line", "«<!-- picdesk-disable-line ‹alt/too-long›, ‹text/emoji› -- x -->»",
                    Kind::line, "x"},
        CommentCase{"begin", "«<!-- picdesk-disable ‹alt/*› -- old pages -->»", Kind::begin,
                    "old pages"},
        CommentCase{"end", "«<!-- picdesk-enable ‹alt/*› -->»", Kind::end, ""},
        CommentCase{"tight", "«<!--picdesk-disable-line ‹a/b›,‹c/d›-->»", Kind::line, ""},
        CommentCase{"no_reason", "«<!-- picdesk-disable-line ‹a/b› -->»", Kind::line, ""},
        CommentCase{"empty_reason", "«<!-- picdesk-disable-line ‹a/b› -- -->»", Kind::line, ""},
        CommentCase{"no_rule", "«<!-- picdesk-disable-line -- why -->»", Kind::line, "why"},
        CommentCase{"lines", "«<!--\n picdesk-disable-line\n ‹a/b›\n -- why\n not\n-->»",
                    Kind::line, "why\n not"},
        CommentCase{"dashes_in_a_rule", "«<!-- picdesk-disable-line ‹a/b--c› -- d -- e -->»",
                    Kind::line, "d -- e"},
        CommentCase{"in_head", "<head>«<!-- picdesk-disable-line ‹a/b› -->»</head>", Kind::line,
                    ""},
        CommentCase{"behind_html", "</html>«<!-- picdesk-disable-line ‹a/b› -->»", Kind::line, ""},
        CommentCase{"in_a_table", "<table>«<!-- picdesk-disable-line ‹a/b› -->»<td>", Kind::line,
                    ""}),
    test::title_of<CommentCase>);

class NoSuppression : public testing::TestWithParam<const char*> {};
TEST_P(NoSuppression, is_read) { EXPECT_TRUE(test::parsed(GetParam()).suppressions.empty()); }
INSTANTIATE_TEST_SUITE_P(Others, NoSuppression,
                         testing::Values("<!-- disable-line a/b -->",
                                         "<!-- picdesk-disable-lines a/b -->",
                                         "<!-- see picdesk-disable-line a/b -->",
                                         "<script><!-- picdesk-disable-line a/b --></script>",
                                         "<textarea><!-- picdesk-disable-line a/b --></textarea>",
                                         "<!picdesk-disable-line a/b>",
                                         "<?picdesk-disable-line a/b>", "<!-->", "<!---->",
                                         "<p title='<!-- picdesk-disable-line a/b -->'>"));

TEST(Suppressions, come_in_the_order_of_the_file) {
  const auto facts = test::parsed(
      "<table><!-- picdesk-disable a/b --><b><!-- picdesk-enable a/b --></b></table>"
      "<!-- picdesk-disable c/d -->");
  ASSERT_EQ(facts.suppressions.size(), 3u);
  EXPECT_LT(facts.suppressions[0].whole.begin, facts.suppressions[1].whole.begin);
  EXPECT_LT(facts.suppressions[1].whole.begin, facts.suppressions[2].whole.begin);
}

}  // namespace
}  // namespace picdesk
