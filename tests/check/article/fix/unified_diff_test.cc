// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "check/article/fix/line_diff.h"
#include "picdesk/fix_article.h"

namespace picdesk::test {
namespace {

using check::changed_lines;
using check::LineChange;
using check::split_lines;

struct Case {
  const char* name;
  const char* before;
  const char* after;
  const char* hunks;
};
void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class UnifiedDiff : public testing::TestWithParam<Case> {};

TEST_P(UnifiedDiff, IsWritten) {
  const std::string head = *GetParam().hunks == 0 ? "" : "--- a/x.md\n+++ b/x.md\n";
  EXPECT_EQ(unified_diff("x.md", GetParam().before, GetParam().after), head + GetParam().hunks);
}

INSTANTIATE_TEST_SUITE_P(
    Diffs, UnifiedDiff,
    testing::Values(
        Case{"Equal", "a\n", "a\n", ""},
        Case{"OneLine", "a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
        Case{"OnlyLine", "a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"},
        Case{"ContextOfThree", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nX\n6\n7\n8\n9\n",
             "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"},
        Case{"TwoHunks", "X\n1\n2\n3\n4\n5\n6\n7\nX\n", "Y\n1\n2\n3\n4\n5\n6\n7\nY\n",
             "@@ -1,4 +1,4 @@\n-X\n+Y\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-X\n+Y\n"},
        Case{"OneHunkOfTwoChanges", "X\n1\n2\n3\n4\n5\n6\nX\n", "Y\n1\n2\n3\n4\n5\n6\nY\n",
             "@@ -1,8 +1,8 @@\n-X\n+Y\n 1\n 2\n 3\n 4\n 5\n 6\n-X\n+Y\n"},
        Case{"ALineOut", "a\nb\nc\n", "a\nc\n", "@@ -1,3 +1,2 @@\n a\n-b\n c\n"},
        Case{"ALineIn", "a\nc\n", "a\nb\nc\n", "@@ -1,2 +1,3 @@\n a\n+b\n c\n"},
        Case{"FromNothing", "", "a\n", "@@ -0,0 +1 @@\n+a\n"},
        Case{"ToNothing", "a\n", "", "@@ -1 +0,0 @@\n-a\n"},
        Case{"NoNewlineAtTheEnd", "a\nb", "a\nc",
             "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of "
             "file\n"},
        Case{"CarriageReturns", "a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(UnifiedDiffNames, AreQuotedWhereTheyMust) {
  EXPECT_TRUE(unified_diff("a\n\"b\\.md", "a\n", "b\n")
                  .starts_with("--- \"a/a\\012\\\"b\\\\.md\"\n+++ \"b/a\\012\\\"b\\\\.md\"\n@@"));
}

std::string patched(std::string_view before, std::string_view after) {
  const auto a = split_lines(before), b = split_lines(after);
  std::string result;
  std::size_t at = 0;
  for (const LineChange& change : changed_lines(a, b)) {
    for (; at < change.a_begin; ++at) result += a[at];
    for (std::size_t i = change.b_begin; i < change.b_end; ++i) result += b[i];
    at = change.a_end;
  }
  for (; at < a.size(); ++at) result += a[at];
  return result;
}

TEST(ChangedLines, TurnOneTextIntoTheOther) {
  std::mt19937 random(7);
  for (int i = 0; i < 2'000; ++i) {
    std::string a, b;
    for (auto* text : {&a, &b}) {
      for (std::size_t lines = random() % 9; lines > 0; --lines) {
        *text += static_cast<char>('a' + random() % 3);
        *text += '\n';
      }
    }
    EXPECT_EQ(patched(a, b), b) << a << "--\n" << b;
  }
}

TEST(ChangedLines, AreFew) {
  const auto changes =
      changed_lines(split_lines("a\nb\nc\na\nb\nb\na\n"), split_lines("c\nb\na\nb\na\nc\n"));
  std::size_t lines = 0;
  for (const LineChange& change : changes) {
    lines += change.a_end - change.a_begin + change.b_end - change.b_begin;
  }
  EXPECT_EQ(lines, 5u);  // of Myers' own example
}

TEST(ChangedLines, OfUnlikeTextsAreOneChange) {
  std::string a, b;
  for (int i = 0; i < 20'000; ++i) {
    a += "a" + std::to_string(i) + '\n';
    b += "b" + std::to_string(i) + '\n';
  }
  EXPECT_EQ(patched(a, b), b);
  EXPECT_EQ(changed_lines(split_lines(a), split_lines(b)).size(), 1u);
}

}  // namespace
}  // namespace picdesk::test
