// SPDX-License-Identifier: GPL-3.0-or-later
// Code replacements: reading the files, and what each use of a code becomes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/sheet.h"

namespace picdesk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

// Codes of every kind.
constexpr const char* table =
    "// teams\n"
    "\n"
    "m9\tMohamed Salah\tSalah\n"
    "M9\tMarta\n"
    "m10\tMessi\t\tLionel\n"
    "empty\t\n"
    "caf\u00e9\tthe caf\u00e9\n"
    "loop\t\\m9\\\n";

CodeTable codes() {
  CodeTable result;
  EXPECT_TRUE(result.add(table, "codes.txt"));
  return result;
}

struct UseCase {
  const char* label;
  const char* text;
  const char* expected;
  const char* delimiter = "\\";
};

class EveryUse : public testing::TestWithParam<UseCase> {};

TEST_P(EveryUse, IsReplaced) {
  const UseCase& c = GetParam();
  std::vector<Finding> findings;
  const auto text = expand_codes(c.text, codes(), {c.delimiter, false}, findings);
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_EQ(*text, c.expected);
  EXPECT_THAT(findings, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Codes, EveryUse,
    testing::Values(UseCase{"None", "Nothing here", "Nothing here"}, UseCase{"Empty", "", ""},
                    UseCase{"First", "\\m9\\ scores", "Mohamed Salah scores"},
                    UseCase{"Inside", "a\\m9\\b", "aMohamed Salahb"},
                    UseCase{"Last", "by \\M9\\", "by Marta"},
                    UseCase{"Numbered", "\\m9#1\\ or \\m9#2\\", "Mohamed Salah or Salah"},
                    UseCase{"NumberedPastAnEmptyOne", "\\m10#3\\", "Lionel"},
                    UseCase{"Adjacent", "\\m9\\ \\M9\\", "Mohamed Salah Marta"},
                    UseCase{"Doubled", "C:\\\\temp", "C:\\temp"},
                    UseCase{"DoubledTwice", "\\\\\\\\", "\\\\"},
                    UseCase{"DoubledThenCode", "\\\\\\m9\\", "\\Mohamed Salah"},
                    UseCase{"NoRecursion", "\\loop\\", "\\m9\\"},
                    UseCase{"Composed", "\\cafe\u0301\\", "the caf\u00e9"},
                    UseCase{"OnTheSecondLine", "a\n\\m9\\", "a\nMohamed Salah"},
                    UseCase{"Equals", "=m9= \\m9\\ ==", "Mohamed Salah \\m9\\ =", "="},
                    UseCase{"DelimiterOfTwoBytes", "\u00a7m9\u00a7 \u00a7\u00a7",
                            "Mohamed Salah \u00a7", "\u00a7"}),
    [](const auto& test) { return test.param.label; });

struct WrongUse {
  const char* label;
  const char* text;
  const char* message;
  const char* hint;
  const char* lenient;  // what the text becomes where codes are lenient
};

class EveryWrongUse : public testing::TestWithParam<WrongUse> {};

TEST_P(EveryWrongUse, StopsTheText) {
  std::vector<Finding> findings;
  const auto text = expand_codes(GetParam().text, codes(), {}, findings);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(text.error().message, GetParam().message);
  EXPECT_THAT(text.error().hint, HasSubstr(GetParam().hint));
}

TEST_P(EveryWrongUse, StaysWhereCodesAreLenient) {
  std::vector<Finding> findings;
  const auto text = expand_codes(GetParam().text, codes(), {"\\", true}, findings);
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, GetParam().lenient);
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].message, GetParam().message);
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_THAT(findings[0].message, StartsWith(findings[0].rule + ": "));
}

INSTANTIATE_TEST_SUITE_P(
    Codes, EveryWrongUse,
    testing::Values(
        WrongUse{"Unknown", "by \\zz\\", "codes/unknown: \\zz\\ is no code, column 4",
                 "add it to the codes", "by \\zz\\"},
        WrongUse{"OtherCase", "\\LOOP\\", "codes/unknown: \\LOOP\\ is no code, column 1",
                 "did you mean \\loop\\?", "\\LOOP\\"},
        WrongUse{"OneEditAway", "\\m8\\ \\m9\\", "codes/unknown: \\m8\\ is no code, column 1",
                 "did you mean \\m9\\?", "\\m8\\ Mohamed Salah"},
        WrongUse{"OneCharacterMore", "\\m100\\", "codes/unknown: \\m100\\ is no code, column 1",
                 "did you mean \\m10\\?", "\\m100\\"},
        WrongUse{"NeighboursExchanged", "\\lopo\\", "codes/unknown: \\lopo\\ is no code, column 1",
                 "did you mean \\loop\\?", "\\lopo\\"},
        WrongUse{"AnAccentLost", "\\cafe\\", "codes/unknown: \\cafe\\ is no code, column 1",
                 "did you mean \\caf\u00e9\\?", "\\cafe\\"},
        WrongUse{"ColumnsAreCharacters", "\u00e9\u00e9\\zz\\",
                 "codes/unknown: \\zz\\ is no code, column 3", "", "\u00e9\u00e9\\zz\\"},
        WrongUse{"LinesAreCounted", "a\nb\n \\zz\\",
                 "codes/unknown: \\zz\\ is no code, line 3, column 2", "", "a\nb\n \\zz\\"},
        WrongUse{"NoAlternate", "\\M9#2\\",
                 "codes/no-alternate: \\M9#2\\: the code has 1 replacement, column 1",
                 "counted from 1", "\\M9#2\\"},
        WrongUse{"AlternateZero", "\\m9#0\\",
                 "codes/no-alternate: \\m9#0\\: the code has 2 replacements, column 1",
                 "counted from 1", "\\m9#0\\"},
        WrongUse{"AlternateBeyondNumbers", "\\m9#99999999999999999999\\",
                 "codes/no-alternate: \\m9#99999999999999999999\\: the code has 2 replacements, "
                 "column 1",
                 "counted from 1", "\\m9#99999999999999999999\\"},
        WrongUse{"EmptyColumn", "\\m10#2\\", "codes/empty: \\m10#2\\ stands for nothing, column 1",
                 "fill", "\\m10#2\\"},
        WrongUse{"EmptyReplacement", "\\empty\\",
                 "codes/empty: \\empty\\ stands for nothing, column 1", "fill", "\\empty\\"},
        WrongUse{"NotClosed", "a \\m9", "codes/syntax: no closing \\ on the line, column 3",
                 "written twice", "a \\m9"},
        WrongUse{"ClosedOnTheNextLine", "\\m9\n\\",
                 "codes/syntax: no closing \\ on the line, column 1", "written twice", "\\m9\n\\"},
        WrongUse{"WhiteSpaceInside", "C:\\My Photos\\m9\\",
                 "codes/syntax: white space inside \\My Photos\\, column 3", "written twice",
                 "C:\\My PhotosMohamed Salah"},
        WrongUse{"OnlyANumber", "\\#2\\", "codes/syntax: \\#2\\ is not code#number, column 1",
                 "written twice", "\\#2\\"},
        WrongUse{"NoNumber", "\\m9#\\", "codes/syntax: \\m9#\\ is not code#number, column 1",
                 "written twice", "\\m9#\\"},
        WrongUse{"NotANumber", "\\m9#b\\", "codes/syntax: \\m9#b\\ is not code#number, column 1",
                 "written twice", "\\m9#b\\"}),
    [](const auto& test) { return test.param.label; });

class EveryWrongDelimiter : public testing::TestWithParam<const char*> {};

TEST_P(EveryWrongDelimiter, IsRefused) {
  std::vector<Finding> findings;
  const auto text = expand_codes("a", codes(), {GetParam(), false}, findings);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, ErrorCode::invalid_argument);
}

INSTANTIATE_TEST_SUITE_P(Codes, EveryWrongDelimiter,
                         testing::Values("", "==", " ", "#", "\t", "\n", "\xE9"));

TEST(Codes, AMillionUnknownCodesTakeLinearTimeAndFewFindings) {
  std::string text;
  for (int i = 0; i < 250'000; ++i) text += "\\q\\ ";
  std::vector<Finding> findings;
  const auto expanded = expand_codes(text, codes(), {"\\", true}, findings);
  ASSERT_TRUE(expanded);
  EXPECT_EQ(*expanded, text);
  ASSERT_EQ(findings.size(), 101u);
  EXPECT_EQ(findings.back().message, "codes/unknown: 249900 more in the same text");
}

struct FileCase {
  const char* label;
  std::string bytes;
  const char* message;
};

class EveryWrongFile : public testing::TestWithParam<FileCase> {};

TEST_P(EveryWrongFile, IsRefusedByLineAndLeavesTheTable) {
  CodeTable result = codes();
  const auto before = result.codes();
  const Result<void> added = result.add(GetParam().bytes, "more.txt");
  ASSERT_FALSE(added);
  EXPECT_THAT(added.error().message, StartsWith(GetParam().message));
  EXPECT_FALSE(added.error().hint.empty());
  EXPECT_EQ(result.codes(), before);
}

std::string many_codes(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += std::to_string(i) + "\tx\n";
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    Codes, EveryWrongFile,
    testing::Values(
        FileCase{"NoTab", "a\tb\nm9 Mohamed Salah\n", "codes/no-tab: more.txt:2: \"m9 Mohamed"},
        FileCase{"NoCode", "\tb\n", "codes/code: more.txt:1: no code before the TAB"},
        FileCase{"SpaceInTheCode", "a b\tc\n",
                 "codes/code: more.txt:1: the code \"a b\" holds white"},
        FileCase{"NoBreakSpaceInTheCode", "a\u00a0b\tc\n", "codes/code: more.txt:1: "},
        FileCase{"HashInTheCode", "a#1\tc\n", "codes/code: more.txt:1: the code \"a#1\" holds #"},
        FileCase{"DelimiterInTheCode", "a\\1\tc\n",
                 "codes/code: more.txt:1: the code \"a\\1\" holds the"},
        FileCase{"LongCode", std::string(65, 'a') + "\tb\n", "codes/code: more.txt:1: "},
        FileCase{"LongReplacement", "a\t" + std::string(4097, 'b'), "codes/limit: more.txt:1: "},
        FileCase{"ManyReplacements", "a" + std::string(33, '\t'), "codes/limit: more.txt:1: "},
        FileCase{"ManyCodes", many_codes(100'001),
                 "codes/limit: more.txt:100001: more than 100,000"},
        FileCase{"Duplicate", "a\tb\n\na\tc\n",
                 "codes/duplicate: more.txt:3: \"a\" stands here for another text than in line 1"},
        FileCase{"DuplicateInAnotherForm", "\u00e9\tb\ne\u0301\tc\n",
                 "codes/duplicate: more.txt:2: "},
        FileCase{"Latin1", "caf\xE9\tb\n", "codes/encoding: more.txt:1: not UTF-8"}),
    [](const auto& test) { return test.param.label; });

struct GoodFile {
  const char* label;
  std::string bytes;
};

class EveryGoodFile : public testing::TestWithParam<GoodFile> {};

TEST_P(EveryGoodFile, GivesTheSameCodes) {
  CodeTable result;
  const Result<void> added = result.add(GetParam().bytes, "codes.txt");
  ASSERT_TRUE(added) << added.error().message;
  ASSERT_EQ(result.codes().size(), 1u);
  EXPECT_THAT(result.codes().at("m9"), ElementsAre(" Mohamed Salah", "Salah "));
}

std::string utf16_little_endian(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += std::string{c, '\0'};
  return bytes;
}

const char one_line[] = "m9\t Mohamed Salah\tSalah \n";

INSTANTIATE_TEST_SUITE_P(
    Codes, EveryGoodFile,
    testing::Values(GoodFile{"Plain", one_line},
                    GoodFile{"ByteOrderMark", std::string("\xEF\xBB\xBF") + one_line},
                    GoodFile{"Utf16", utf16_little_endian(one_line)},
                    GoodFile{"Returns", "m9\t Mohamed Salah\tSalah \r\n\r\n"},
                    GoodFile{"NoLastLineEnd", "m9\t Mohamed Salah\tSalah "},
                    GoodFile{"Comments", std::string("// m9\tx\n  \n") + one_line + "//m9"},
                    GoodFile{"TheSameTwice", std::string(one_line) + one_line}),
    [](const auto& test) { return test.param.label; });

TEST(Codes, TakeAsMuchAsTheLimitsSay) {
  CodeTable result;
  EXPECT_TRUE(result.add(many_codes(100'000), "codes.txt"));
  EXPECT_TRUE(result.add(std::string(64, 'a') + "\t" + std::string(4096, 'b'), "codes.txt"));
  EXPECT_TRUE(result.add("a" + std::string(32, '\t'), "codes.txt"));
}

TEST(Codes, TheLastOfTwoMayWin) {
  CodeTable result;
  ASSERT_TRUE(result.add("a\tb\na\tc\n", "codes.txt", true));
  EXPECT_THAT(result.codes().at("a"), ElementsAre("c"));
  EXPECT_THAT(result.findings, IsEmpty());
}

TEST(Codes, ALaterFileWinsAndSaysSo) {
  CodeTable result;
  ASSERT_TRUE(result.add("a\tb\nc\td\n", "first.txt"));
  ASSERT_TRUE(result.add("a\tx\nc\td\n", "second.txt"));
  EXPECT_THAT(result.codes().at("a"), ElementsAre("x"));
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_EQ(result.findings[0].rule, "codes/overridden");
  EXPECT_EQ(result.findings[0].severity, Severity::info);
  EXPECT_THAT(result.findings[0].message, HasSubstr("\"a\""));
  EXPECT_EQ(result.findings[0].location, "second.txt");
}

TEST(Codes, TheirDelimiterIsTheDesks) {
  CodeTable result;
  EXPECT_TRUE(result.add("a\\b\tc\n", "codes.txt", false, "="));
  EXPECT_FALSE(result.add("a=b\tc\n", "codes.txt", false, "="));
}

}  // namespace
}  // namespace picdesk
