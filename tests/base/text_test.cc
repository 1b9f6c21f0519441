// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <gtest/gtest.h>

namespace picdesk::text {
namespace {

TEST(Nfc, ComposesAndLeavesInvalidBytes) {
  EXPECT_EQ(nfc("e\u0301"), "\u00e9");
  EXPECT_EQ(nfc("\u212B"), "\u00c5");
  EXPECT_EQ(nfc("a\xff"), "a\xff");
  EXPECT_EQ(nfc(""), "");
}

TEST(Fold, PathsThatCollideFoldAlike) {
  const char* const pairs[][2] = {{"Photo.JPG", "photo.jpg"},
                                  {"CAFE\u0301", "caf\u00e9"},
                                  {"STRASSE", "stra\u00dfe"},
                                  {"\u03a3\u03a3", "\u03c3\u03c2"},
                                  {"\u212Angstrom", "kngstrom"}};
  for (const auto& [a, b] : pairs) EXPECT_EQ(fold(a), fold(b)) << a;
  EXPECT_NE(fold("a"), fold("b"));
  EXPECT_NE(fold("\u0131"), fold("i"));  // the Turkish dotless i is another letter
  EXPECT_EQ(fold("A\xff"), "A\xff");
}

TEST(Fold, IsStable) {
  for (const char* text : {"\u1E9E", "\u0130", "\u01C4", "\u0345", "\u1F80", "e\u0301"}) {
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
  }
}

struct TruncateCase {
  const char* label;
  const char* text;
  std::size_t max_bytes;
  const char* expected;
};

class EveryTruncation : public testing::TestWithParam<TruncateCase> {};

TEST_P(EveryTruncation, ComesOutAsExpected) {
  const TruncateCase& c = GetParam();
  EXPECT_EQ(truncate(c.text, c.max_bytes), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Text, EveryTruncation,
    testing::Values(TruncateCase{"Fits", "Agency, ", 8, "Agency, "},
                    TruncateCase{"SpaceInLastFifth", "abcdefgh jklm", 10, "abcdefgh"},
                    TruncateCase{"SpaceTooEarly", "abcdefg ijklm", 10, "abcdefg ij"},
                    TruncateCase{"EndsAtAWord", "abcde fgh klm", 9, "abcde fgh"},
                    TruncateCase{"EndsAtAShortWord", "abcdefgh i jk", 10, "abcdefgh i"},
                    TruncateCase{"TrailingPunctuation", "soldiers, - ;: stand", 14, "soldiers"},
                    TruncateCase{"TwoByteLetter", "caf\u00e9", 4, "caf"},
                    TruncateCase{"FourByteLetter", "ab\U0001F600", 5, "ab"},
                    TruncateCase{"CombiningMark", "abcde\u0301", 5, "abcd"},
                    TruncateCase{"TwoMarks", "abe\u0301\u0327x", 5, "ab"},
                    TruncateCase{"Joiner", "ab\U0001F469\u200D\U0001F467", 6, "ab"},
                    TruncateCase{"VariationSelector", "ab\u2764\uFE0F", 5, "ab"},
                    TruncateCase{"ArabicVowelSign", "\u0628\u0628\u064E", 4, "\u0628"},
                    TruncateCase{"Nothing", "abc", 0, ""},
                    TruncateCase{"OnlyMarks", "\u0301\u0301", 2, ""},
                    TruncateCase{"OnlyPunctuation", ",,,,,", 3, ""}),
    [](const auto& tested) { return tested.param.label; });

TEST(Truncate, IsAlwaysAWholePrefixWithinTheLimit) {
  const std::string text =
      "Ta\u0308g \u0628\u064E\u0629, \U0001F469\u200D\U0001F467: \u2764\uFE0F e\u0301nd";
  for (std::size_t limit = 0; limit <= text.size(); ++limit) {
    const std::string cut = truncate(text, limit);
    EXPECT_LE(cut.size(), limit);
    EXPECT_TRUE(text.starts_with(cut)) << limit;
    EXPECT_TRUE(is_utf8(cut)) << limit;
  }
  EXPECT_EQ(truncate(text, text.size()), text);
}

TEST(Truncate, TakesBytesThatAreNotUtf8) { EXPECT_EQ(truncate("caf\xe9\xe9\xe9", 4), "caf\xe9"); }

TEST(Graphemes, AreWhatAReaderCounts) {
  EXPECT_EQ(graphemes(""), 0u);
  EXPECT_EQ(graphemes("abc"), 3u);
  EXPECT_EQ(graphemes("e\u0301"), 1u);
  EXPECT_EQ(graphemes("\U0001F468\u200D\U0001F469\u200D\U0001F467"), 1u);
  EXPECT_EQ(graphemes("\U0001F1EE\U0001F1F6"), 1u);
  EXPECT_EQ(graphemes("\r\n"), 1u);
  EXPECT_EQ(graphemes("\u0628\u064E"), 1u);
}

}  // namespace
}  // namespace picdesk::text
