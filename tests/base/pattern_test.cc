// SPDX-License-Identifier: GPL-3.0-or-later
// A desk's regular expressions.
#include "base/pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace picdesk::text {
namespace {

using ::testing::HasSubstr;

struct Row {
  std::string name;
  std::string pattern;
  std::string text;
  std::optional<std::string> match;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class Patterns : public ::testing::TestWithParam<Row> {};

TEST_P(Patterns, Find) {
  const Result<Pattern> pattern = Pattern::compile(GetParam().pattern, "line");
  ASSERT_TRUE(pattern) << pattern.error().message;
  const auto match = pattern->find(GetParam().text);
  ASSERT_TRUE(match) << match.error().message;
  EXPECT_EQ(*match ? std::optional((*match)->text) : std::nullopt, GetParam().match);
}

INSTANTIATE_TEST_SUITE_P(
    Text, Patterns,
    ::testing::Values(Row{"Word", "b+", "aabbb", "bbb"}, Row{"None", "^b", "aabbb", std::nullopt},
                      Row{"FirstOfTwo", "[0-9]+", "a 12 34", "12"},
                      Row{"CaseWhenAsked", "(?i)no archive", "NO ARCHIVE", "NO ARCHIVE"},
                      Row{"CaseCounts", "no archive", "NO ARCHIVE", std::nullopt},
                      Row{"Unicode", "\\p{Arabic}+", "by رويترز.", "رويترز"},
                      Row{"PointIsACodePoint", "^.$", "\U0001F600", "\U0001F600"},
                      Row{"Lookbehind", "(?<=© )\\d+", "© 2024", "2024"}, Row{"Empty", "", "a", ""},
                      Row{"EmptyText", "a?", "", ""},
                      Row{"BadUtf8IsAReplacementCharacter", "a.b",
                          "a\xFF"
                          "b",
                          "a\uFFFDb"}),
    [](const auto& test) { return test.param.name; });

TEST(PatternGroups, AreThoseThatTookPart) {
  const Result<Pattern> pattern =
      Pattern::compile("^(?<who>[^/]+?)( / (?<agency>[^/]+))?$", "line");
  ASSERT_TRUE(pattern);
  const auto both = pattern->find("Mona Haddad / AFP");
  ASSERT_TRUE(both && *both);
  EXPECT_EQ((*both)->group("who"), "Mona Haddad");
  EXPECT_EQ((*both)->group("agency"), "AFP");
  EXPECT_EQ((*both)->group("nobody"), std::nullopt);
  const auto one = pattern->find("Mona Haddad");
  ASSERT_TRUE(one && *one);
  EXPECT_EQ((*one)->group("who"), "Mona Haddad");
  EXPECT_EQ((*one)->group("agency"), std::nullopt);
}

TEST(PatternGroups, AreNoLookbehindsAndNoLiterals) {
  const Result<Pattern> pattern = Pattern::compile("(?<!x)a\\(?<b>", "line");
  ASSERT_TRUE(pattern);
  const auto match = pattern->find("a(<b>");
  ASSERT_TRUE(match && *match);
  EXPECT_TRUE((*match)->groups.empty());
}

struct Wrong {
  std::string name;
  std::string pattern;
  std::string message;
};
void PrintTo(const Wrong& row, std::ostream* out) { *out << row.name; }

class WrongPatterns : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongPatterns, AreNamed) {
  const Result<Pattern> pattern = Pattern::compile(GetParam().pattern, "[credit.policy] line");
  ASSERT_FALSE(pattern);
  EXPECT_EQ(pattern.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(pattern.error().message, HasSubstr("[credit.policy] line: "));
  EXPECT_THAT(pattern.error().message, HasSubstr(GetParam().message));
  EXPECT_NE(pattern.error().hint, "");
}

INSTANTIATE_TEST_SUITE_P(
    Text, WrongPatterns,
    ::testing::Values(Wrong{"Parenthesis", "(a", "\"(a\" is no regular expression"},
                      Wrong{"Bracket", "[a", "\"[a\""}, Wrong{"Repeat", "*a", "\"*a\""},
                      Wrong{"GroupTwice", "(?<a>x)(?<a>y)", "(?<a>x)"},
                      Wrong{"GroupName", "(?<a_b>x)", "a_b"},
                      Wrong{"ControlCharacterIsMadeVisible", "(\x1B", "<U+001B>"},
                      Wrong{"TooLong", std::string(4097, 'a'), "4097 bytes"},
                      Wrong{"DeepNesting", std::string(4096, '('), "is no regular expression"}),
    [](const auto& test) { return test.param.name; });

class SlowPatterns : public ::testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(SlowPatterns, MeetTheLimit) {
  const Result<Pattern> pattern = Pattern::compile(GetParam().second, "line");
  ASSERT_TRUE(pattern) << pattern.error().message;
  const auto match = pattern->find(std::string(200'000, 'a') + "!");
  ASSERT_FALSE(match);
  EXPECT_EQ(match.error().code, ErrorCode::exhausted);
  EXPECT_THAT(match.error().message, HasSubstr("takes too long"));
  EXPECT_NE(match.error().hint, "");
}

INSTANTIATE_TEST_SUITE_P(Text, SlowPatterns,
                         ::testing::Values(std::pair{"NestedRepeats", "(a+)+$"},
                                           std::pair{"Alternatives", "(a|a)*$"},
                                           std::pair{"Optionals", "(a|aa)+$"},
                                           std::pair{"DeepStack", "(a|b)*c"}),
                         [](const auto& test) { return std::string(test.param.first); });

TEST(PatternLimits, OfALongTextReadTheFirstMebibyte) {
  const Result<Pattern> pattern = Pattern::compile("b", "line");
  ASSERT_TRUE(pattern);
  std::string text(1u << 20, 'a');
  text.back() = 'b';
  EXPECT_TRUE(pattern->find(text).value().has_value());
  EXPECT_FALSE(pattern->find("a" + text).value().has_value());
}

TEST(PatternMoves, KeepsThePattern) {
  Result<Pattern> first = Pattern::compile("b", "line");
  ASSERT_TRUE(first);
  Pattern second = std::move(*first);
  EXPECT_TRUE(second.find("abc").value().has_value());
}

}  // namespace
}  // namespace picdesk::text
