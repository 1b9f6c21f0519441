// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/date.h"

#include <gtest/gtest.h>

#include <string>

namespace picdesk {
namespace {

// How each kind of date is written, METADATA.md 1.4.
struct Form {
  const char* label;
  const char* iso;
  const char* iim_date;
  const char* iim_time;
  const char* english;
};

class EveryForm : public testing::TestWithParam<Form> {};

TEST_P(EveryForm, IsReadFromIsoAndWrittenEachWay) {
  const Form& form = GetParam();
  const Result<PartialDate> date = parse_iso_date(form.iso);
  ASSERT_TRUE(date) << date.error().message;
  EXPECT_EQ(to_iso(*date), form.iso);
  EXPECT_EQ(to_iim_date(*date), form.iim_date);
  EXPECT_EQ(to_iim_time(*date), form.iim_time);
  EXPECT_EQ(to_english(*date), form.english);
}

TEST_P(EveryForm, IimReadsBackWhatIimCanHold) {
  const Form& form = GetParam();
  const PartialDate date = parse_iso_date(form.iso).value();
  const Result<PartialDate> back = parse_iim_date(form.iim_date, form.iim_time);
  ASSERT_TRUE(back) << back.error().message;
  PartialDate expected = date.second ? date : date.to_day();
  expected.fraction.clear();
  EXPECT_EQ(*back, expected);
}

INSTANTIATE_TEST_SUITE_P(
    Date, EveryForm,
    testing::Values(
        Form{"Year", "2024", "20240000", "", "2024"},
        Form{"Month", "2024-10", "20241000", "", "October 2024"},
        Form{"Day", "2024-10-03", "20241003", "", "October 3, 2024"},
        Form{"Minute", "2024-10-03T14:05", "20241003", "", "October 3, 2024"},
        Form{"MinuteUtc", "2024-10-03T14:05Z", "20241003", "", "October 3, 2024"},
        Form{"Second", "2024-10-03T14:05:09", "20241003", "140509", "October 3, 2024"},
        Form{"Utc", "2024-10-03T14:05:09Z", "20241003", "140509+0000", "October 3, 2024"},
        Form{"East", "2024-10-03T14:05:09+02:00", "20241003", "140509+0200", "October 3, 2024"},
        Form{"West", "2024-12-31T23:59:59-03:30", "20241231", "235959-0330", "December 31, 2024"},
        Form{"Fraction", "2024-10-03T14:05:09.460+14:00", "20241003", "140509+1400",
             "October 3, 2024"},
        Form{"LeapSecond", "2016-12-31T23:59:60Z", "20161231", "235960+0000", "December 31, 2016"},
        Form{"Midnight", "2024-01-01T00:00:00", "20240101", "000000", "January 1, 2024"},
        Form{"FirstYear", "0001-01-01", "00010101", "", "January 1, 1"},
        Form{"LastYear", "9999-12-31", "99991231", "", "December 31, 9999"}),
    [](const auto& tested) { return tested.param.label; });

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

TEST(Date, EveryDayOfTheCalendarAndNoOther) {
  const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (const int year : {1900, 2000, 2023, 2024, 2100}) {
    for (int month = 1; month <= 13; ++month) {
      for (int day = 1; day <= 32; ++day) {
        char text[32];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
        const bool exists =
            month <= 12 && day <= lengths[month - 1] + (month == 2 && leap(year) ? 1 : 0);
        const Result<PartialDate> date = parse_iso_date(text);
        EXPECT_EQ(date.has_value(), exists) << text;
        if (date) {
          EXPECT_EQ(to_iso(*date), text);
        }
      }
    }
  }
}

class NotIso : public testing::TestWithParam<const char*> {};

TEST_P(NotIso, IsRefusedAndQuoted) {
  const Result<PartialDate> date = parse_iso_date(GetParam());
  ASSERT_FALSE(date);
  EXPECT_EQ(date.error().code, ErrorCode::invalid_argument);
  EXPECT_NE(date.error().message.find(std::string("\"") + GetParam()), std::string::npos);
  EXPECT_FALSE(date.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Date, NotIso,
    testing::Values("", "24", "20241003", "2024-1-3", "2024-10-3", "2024-10-03 ", " 2024",
                    "2024-10-03 14:05", "2024-10-03T", "2024-10-03T14", "2024-10-03T14:5",
                    "2024-10-03T25:00", "2024-10-03T24:01", "2024-10-03T24:00:01",
                    "2024-10-03T24:00:00.5", "2024-10-03T14:60", "2024-10-03T14:05:61",
                    "2024-10-03T14:05:09.", "2024-10-03T14:05:09.x", "2024-10-03T14:05z",
                    "2024-10-03T14:05+0200", "2024-10-03T14:05+02", "2024-10-03T14:05+14:01",
                    "2024-10-03T14:05+02:60", "2024-10-03T14:05Zx", "0000", "0000-01-01",
                    "2024-00-03", "2024-13", "2023-02-29", "2024-04-31", "-024", "+2024",
                    "9999-12-31T24:00:00", "2024-10-03T14:05:09.123456789012345678901234567890123",
                    "October 3, 2024"));

TEST(Date, ControlCharactersAreNotQuotedRaw) {
  const Result<PartialDate> date = parse_iso_date("\x1b[31m");
  ASSERT_FALSE(date);
  EXPECT_EQ(date.error().message.find('\x1b'), std::string::npos);
}

TEST(Date, ZeroMonthOrDayIsUnknown) {
  EXPECT_EQ(to_iso(parse_iso_date("2024-10-00").value()), "2024-10");
  EXPECT_EQ(to_iso(parse_iso_date("2024-00-00").value()), "2024");
  EXPECT_EQ(to_iso(parse_iso_date("2024-00-00T14:05:00").value()), "2024");
}

TEST(Date, TwentyFourHoursIsTheNextDay) {
  EXPECT_EQ(to_iso(parse_iso_date("2024-12-31T24:00:00").value()), "2025-01-01T00:00:00");
  EXPECT_EQ(to_iso(parse_iso_date("2024-02-28T24:00").value()), "2024-02-29T00:00");
  EXPECT_EQ(to_iso(parse_iim_date("20230228", "240000+0100").value()), "2023-03-01T00:00:00+01:00");
  EXPECT_EQ(to_iso(parse_exif_date("2024:10:03 24:00:00", "", "").value()), "2024-10-04T00:00:00");
}

TEST(Date, ToDayForgetsTheTime) {
  EXPECT_EQ(to_iso(parse_iso_date("2024-10-03T14:05:09.5+02:00").value().to_day()), "2024-10-03");
  EXPECT_EQ(parse_iso_date("2024").value().to_day(), parse_iso_date("2024").value());
}

TEST(IimDate, BlankIsAbsent) {
  for (const char* blank : {"", "00000000", "        "}) {
    const Result<PartialDate> date = parse_iim_date(blank, "140509+0200");
    ASSERT_FALSE(date) << blank;
    EXPECT_EQ(date.error().code, ErrorCode::not_found);
  }
}

TEST(IimDate, PaddingOfTheTimeIsNothing) {
  using namespace std::string_literals;
  EXPECT_EQ(to_iso(parse_iim_date("20241003", "   ").value()), "2024-10-03");
  EXPECT_EQ(to_iso(parse_iim_date("20241003\0"s, "140509\0"s).value()), "2024-10-03T14:05:09");
}

TEST(IimDate, WrongIsRefused) {
  const char* const wrong[][2] = {{"2024", ""},
                                  {"2024-10-03", ""},
                                  {"20241003x", ""},
                                  {"20240230", ""},
                                  {"20240003", ""},
                                  {"20241301", ""},
                                  {"20241003", "1405"},
                                  {"20241003", "140509+2"},
                                  {"20241003", "256000"},
                                  {"20241003", "140509+02:00"},
                                  {"20241003", "140509+1500"}};
  for (const auto& [date_text, time] : wrong) {
    const Result<PartialDate> date = parse_iim_date(date_text, time);
    ASSERT_FALSE(date) << date_text << " " << time;
    EXPECT_EQ(date.error().code, ErrorCode::invalid_argument);
  }
}

struct ExifCase {
  const char* label;
  std::string date, sub_seconds, offset;
  const char* iso;  // nullptr: absent; "": refused
};

class EveryExif : public testing::TestWithParam<ExifCase> {};

TEST_P(EveryExif, IsReadAsItStands) {
  const ExifCase& exif = GetParam();
  const Result<PartialDate> date = parse_exif_date(exif.date, exif.sub_seconds, exif.offset);
  if (exif.iso == nullptr || *exif.iso == '\0') {
    ASSERT_FALSE(date) << to_iso(*date);
    EXPECT_EQ(date.error().code,
              exif.iso == nullptr ? ErrorCode::not_found : ErrorCode::invalid_argument);
  } else {
    ASSERT_TRUE(date) << date.error().message;
    EXPECT_EQ(to_iso(*date), exif.iso);
  }
}

TEST(ExifDate, SubSecondsOfAnUnknownSecondAreNotKept) {
  EXPECT_EQ(parse_exif_date("2024:10:03 14:05:  ", "46", "").value().fraction, "");
}

using namespace std::string_literals;

INSTANTIATE_TEST_SUITE_P(
    Date, EveryExif,
    testing::Values(
        ExifCase{"Plain", "2024:10:03 14:05:09", "", "", "2024-10-03T14:05:09"},
        ExifCase{"NulEnded", "2024:10:03 14:05:09\0"s, "46\0"s, "+02:00\0"s,
                 "2024-10-03T14:05:09.46+02:00"},
        ExifCase{"PaddedSubSeconds", "2024:10:03 14:05:09", "46  ", "", "2024-10-03T14:05:09.46"},
        ExifCase{"BlankSubSeconds", "2024:10:03 14:05:09", "   ", "   :  ", "2024-10-03T14:05:09"},
        ExifCase{"WestOffset", "2024:10:03 14:05:09", "", "-05:00", "2024-10-03T14:05:09-05:00"},
        ExifCase{"ZuluOffset", "2024:10:03 14:05:09", "", "Z", "2024-10-03T14:05:09Z"},
        ExifCase{"UnknownSecond", "2024:10:03 14:05:  ", "46", "", "2024-10-03T14:05"},
        ExifCase{"UnknownTime", "2024:10:03   :  :  ", "46", "+02:00", "2024-10-03"},
        ExifCase{"UnknownDay", "2024:10:   14:05:09", "", "", "2024-10"},
        ExifCase{"ZeroDay", "2024:10:00 00:00:00", "", "", "2024-10"},
        ExifCase{"DayOnly", "2024:10:03", "", "", "2024-10-03"},
        ExifCase{"Zeros", "0000:00:00 00:00:00", "00", "+00:00", nullptr},
        ExifCase{"Blanks", "    :  :     :  :  ", "", "", nullptr},
        ExifCase{"Spaces", "                   ", "", "", nullptr},
        ExifCase{"Empty", "", "", "", nullptr}, ExifCase{"Nuls", "\0\0\0"s, "", "", nullptr},
        ExifCase{"February30", "2024:02:30 10:00:00", "", "", ""},
        ExifCase{"IsoDashes", "2024-10-03 14:05:09", "", "", ""},
        ExifCase{"Words", "yesterday", "", "", ""},
        ExifCase{"TooLong", "2024:10:03 14:05:09x", "", "", ""},
        ExifCase{"BadSubSeconds", "2024:10:03 14:05:09", "4x", "", ""},
        ExifCase{"BadOffset", "2024:10:03 14:05:09", "", "+0200", ""},
        ExifCase{"FarOffset", "2024:10:03 14:05:09", "", "+99:00", ""}),
    [](const auto& tested) { return tested.param.label; });

}  // namespace
}  // namespace picdesk
