// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <ctime>

namespace picdesk {
namespace {

using testing::HasSubstr;

constexpr const char* moment = "2024-10-03T04:05:09";

struct FormatCase {
  const char* label;
  const char* date;
  const char* format;
  const char* language;
  const char* expected;
};

class EveryFormat : public testing::TestWithParam<FormatCase> {};

TEST_P(EveryFormat, ShowsTheDate) {
  const FormatCase& c = GetParam();
  const auto text = format_date(parse_iso_date(c.date).value(), c.format, c.language);
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_EQ(*text, c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    DateFormat, EveryFormat,
    testing::Values(
        FormatCase{"Numbers", moment, "%Y-%m-%d %H:%M:%S", "en", "2024-10-03 04:05:09"},
        FormatCase{"Unpadded", moment, "%-d.%-m.%Y %-H:%-M:%-S", "en", "3.10.2024 4:5:9"},
        FormatCase{"PaddedWithASpace", moment, "[%e]", "en", "[ 3]"},
        FormatCase{"ShortYear", "2005-01-01", "%y %-y", "en", "05 5"},
        FormatCase{"EarlyYear", "0850", "%Y %-Y", "en", "0850 850"},
        FormatCase{"Names", moment, "%A %a %B %b", "en", "Thursday Thu October Oct"},
        FormatCase{"Percent", moment, "100%%", "en", "100%"},
        FormatCase{"NoFormat", "2024", "plain", "en", "plain"},
        FormatCase{"MonthOnly", "2024-10", "%B %Y", "en", "October 2024"},
        FormatCase{"LeapDay", "2024-02-29", "%A", "en", "Thursday"},
        FormatCase{"American", moment, "%B %-d, %Y", "en-US", "October 3, 2024"},
        FormatCase{"French", moment, "%A %-d %B %Y", "fr", "jeudi 3 octobre 2024"},
        FormatCase{"German", "2024-03-03", "%A, %-d. %B %Y", "de", "Sonntag, 3. M\u00e4rz 2024"},
        FormatCase{"Spanish", moment, "%-d de %B de %Y", "es", "3 de octubre de 2024"},
        FormatCase{"Italian", moment, "%-d %B %Y", "it", "3 ottobre 2024"},
        FormatCase{"Portuguese", moment, "%-d de %B de %Y", "pt-BR", "3 de outubro de 2024"},
        FormatCase{"Arabic", moment, "%-d %B %Y", "ar",
                   "3 \u0623\u0643\u062a\u0648\u0628\u0631 2024"},
        FormatCase{"ArabicWeekday", moment, "%A", "ar", "\u0627\u0644\u062e\u0645\u064a\u0633"},
        FormatCase{"RussianGenitive", moment, "%-d %B", "ru",
                   "3 \u043e\u043a\u0442\u044f\u0431\u0440\u044f"},
        // Persian and Thai desks have calendars of their own; the photo's date is Gregorian.
        FormatCase{"PersianIsGregorian", moment, "%-d %B %Y", "fa",
                   "3 \u0627\u06a9\u062a\u0628\u0631 2024"},
        FormatCase{"ThaiIsGregorian", moment, "%Y", "th", "2024"}),
    [](const auto& test) { return test.param.label; });

struct WrongCase {
  const char* label;
  const char* date;
  const char* format;
  const char* language;
  ErrorCode code;
  const char* message;
};

class EveryWrongFormat : public testing::TestWithParam<WrongCase> {};

TEST_P(EveryWrongFormat, IsRefused) {
  const WrongCase& c = GetParam();
  const auto text = format_date(parse_iso_date(c.date).value(), c.format, c.language);
  ASSERT_FALSE(text) << *text;
  EXPECT_EQ(text.error().code, c.code);
  EXPECT_THAT(text.error().message, HasSubstr(c.message));
  EXPECT_FALSE(text.error().hint.empty());
}

constexpr ErrorCode lacking = ErrorCode::not_found;
constexpr ErrorCode wrong = ErrorCode::invalid_argument;

INSTANTIATE_TEST_SUITE_P(
    DateFormat, EveryWrongFormat,
    testing::Values(
        WrongCase{"MonthOfAYear", "2024", "%B", "en", lacking, "the date 2024 has no month"},
        WrongCase{"DayOfAMonth", "2024-10", "%-d", "en", lacking, "the date 2024-10 has no day"},
        WrongCase{"WeekdayOfAMonth", "2024-10", "%A", "en", lacking, "has no day"},
        WrongCase{"HourOfADay", "2024-10-03", "%H", "en", lacking, "has no hour"},
        WrongCase{"MinuteOfADay", "2024-10-03", "%M", "en", lacking, "has no minute"},
        WrongCase{"SecondOfAMinute", "2024-10-03T14:05", "%S", "en", lacking, "has no second"},
        WrongCase{"UnknownLetter", moment, "%Q", "en", wrong, "\"%Q\" is no date format: %Q"},
        WrongCase{"UnknownUnpadded", moment, "%-Q", "en", wrong, "is no date format: %-Q"},
        WrongCase{"UnpaddedPercent", moment, "%-%", "en", wrong, "is no date format: %-%"},
        WrongCase{"PercentAtTheEnd", moment, "100%", "en", wrong, "is no date format: %"},
        WrongCase{"HyphenAtTheEnd", moment, "%-", "en", wrong, "is no date format: %-"},
        WrongCase{"LetterOfTwoBytes", moment, "%\u00e9", "en", wrong, "is no date format: %"},
        WrongCase{"NoLanguage", moment, "%B", "", wrong, "no month and day names"},
        WrongCase{"UnknownLanguage", moment, "%B", "xx", wrong, "the language \"xx\""},
        WrongCase{"NotALanguage", moment, "%B", "English, please", wrong,
                  "no month and day names"}),
    [](const auto& test) { return test.param.label; });

TEST(DateFormat, NumbersNeedNoLanguage) {
  EXPECT_EQ(format_date(parse_iso_date(moment).value(), "%Y", "xx").value(), "2024");
}

// The C library knows English dates as well as anybody.
TEST(DateFormat, AgreesWithStrftimeOnEveryDayOfFourYears) {
  for (std::time_t day = 1704067200; day < 1704067200 + 1461 * 86400; day += 86400) {
    std::tm parts{};
    ASSERT_NE(gmtime_r(&day, &parts), nullptr);
    char expected[100];
    constexpr const char* format = "%Y %y %m %B %b %d %e %A %a %H %M %S %%";
    ASSERT_GT(std::strftime(expected, sizeof expected, format, &parts), 0u);
    PartialDate date;
    date.year = parts.tm_year + 1900;
    date.month = parts.tm_mon + 1;
    date.day = parts.tm_mday;
    date.hour = date.minute = date.second = 0;
    ASSERT_EQ(format_date(date, format, "en").value(), expected);
  }
}

}  // namespace
}  // namespace picdesk
