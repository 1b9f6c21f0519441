// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in captions: what is read, where it stands, and how the house writes it.
#include "check/article/date_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "check/article/support.h"

namespace picdesk::check {
namespace {

// "2024-10-03 en house" and what else is true of it; the text's ⟦ ⟧ mark what it covers.
struct DateCase {
  std::string name;
  std::string language;
  std::string text;
  std::string read;        // of every date, joined by "; "; empty: none
  std::string house = {};  // in_house_form of the last one
};

std::string padded(int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string iso(const WrittenDate& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string describe(const WrittenDate& date) {
  std::string told = iso(date) + " " + date.language;
  if (date.house) told += " house";
  if (date.ambiguous) told += " ambiguous";
  if (date.months_disagree) told += " disagree";
  if (date.impossible) told += " impossible";
  if (date.range) told += " range";
  if (!date.comparable) told += " loose";
  if (date.weekday_named >= 0) told += " day" + std::to_string(date.weekday_named);
  return told;
}

struct Marked {
  std::string text;
  std::vector<TextRange> marks;
};

Marked without_marks(const std::string& marked) {
  const std::string open = "⟦";
  const std::string close = "⟧";
  Marked result;
  for (std::size_t at = 0; at < marked.size();) {
    if (marked.compare(at, open.size(), open) == 0) {
      result.marks.push_back({result.text.size(), 0});
      at += open.size();
    } else if (marked.compare(at, close.size(), close) == 0) {
      result.marks.back().end = result.text.size();
      at += close.size();
    } else {
      result.text += marked[at++];
    }
  }
  return result;
}

class WrittenDateCases : public testing::TestWithParam<DateCase> {};

TEST_P(WrittenDateCases, AreReadWithTheirPlaces) {
  const DateCase& test = GetParam();
  const Marked marked = without_marks(test.text);
  const std::vector<WrittenDate> dates = written_dates(marked.text, test.language);
  std::string told;
  std::vector<TextRange> places;
  for (const WrittenDate& date : dates) {
    if (!told.empty()) told += "; ";
    told += describe(date);
    places.push_back(date.whole);
  }
  EXPECT_EQ(told, test.read);
  if (!marked.marks.empty()) {
    EXPECT_EQ(places, marked.marks);
  }
  if (!dates.empty()) {
    EXPECT_EQ(dates.back().in_house_form, test.house);
  }
}

INSTANTIATE_TEST_SUITE_P(
    English, WrittenDateCases,
    testing::Values(
        DateCase{"House", "en", "Boats, ⟦October 3, 2024⟧. [AFP]", "2024-10-03 en house"},
        DateCase{"Weekday", "en", "Boats, ⟦Thursday, October 3, 2024⟧.",
                 "2024-10-03 en house day4"},
        DateCase{"WeekdayBeforeShort", "en", "Boats ⟦Thurs., Oct. 3, 2024⟧", "2024-10-03 en day4",
                 "October 3, 2024"},
        DateCase{"WeekdayInBrackets", "en", "⟦October 3, 2024 (Thursday⟧)",
                 "2024-10-03 en house day4"},
        DateCase{"WeekdayOfTheNextWords", "en", "On ⟦October 3, 2024⟧, Friday prayers",
                 "2024-10-03 en house"},
        DateCase{"Club", "en", "Fans of Sheffield Wednesday, ⟦October 3, 2024⟧",
                 "2024-10-03 en house"},
        DateCase{"VerbSat", "en", "They sat ⟦October 3, 2024⟧", "2024-10-03 en house"},
        DateCase{"Short", "en", "Boats, ⟦Oct. 3, 2024⟧.", "2024-10-03 en", "October 3, 2024"},
        DateCase{"ShortSept", "en", "⟦Sept 3, 2024⟧", "2024-09-03 en", "September 3, 2024"},
        DateCase{"DayFirst", "en", "⟦3 October 2024⟧", "2024-10-03 en", "October 3, 2024"},
        DateCase{"Ordinal", "en", "⟦October 3rd, 2024⟧", "2024-10-03 en", "October 3, 2024"},
        DateCase{"OrdinalOf", "en", "the ⟦3rd of October, 2024⟧", "2024-10-03 en",
                 "October 3, 2024"},
        DateCase{"WithoutComma", "en", "⟦October 3 2024⟧", "2024-10-03 en", "October 3, 2024"},
        DateCase{"WithoutSpace", "en", "⟦October 3,2024⟧", "2024-10-03 en", "October 3, 2024"},
        DateCase{"LeadingZero", "en", "⟦October 03, 2024⟧", "2024-10-03 en", "October 3, 2024"},
        DateCase{"SmallLetter", "en", "⟦october 3, 2024⟧", "2024-10-03 en", "October 3, 2024"},
        DateCase{"FixedSpace", "en", "⟦October\u00A03, 2024⟧", "2024-10-03 en house"},
        DateCase{"Iso", "en", "⟦2024-10-03⟧", "2024-10-03 iso", "October 3, 2024"},
        DateCase{"IsoWithTime", "en", "⟦2024-10-03⟧T14:05", "2024-10-03 iso", "October 3, 2024"},
        DateCase{"Ambiguous", "en", "⟦10/03/2024⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"DayBeyondTwelve", "en", "⟦25/12/2024⟧", "2024-12-25 numeric",
                 "December 25, 2024"},
        DateCase{"MonthFirstNumbers", "en", "⟦12/25/2024⟧", "2024-12-25 numeric",
                 "December 25, 2024"},
        DateCase{"EqualNumbers", "en", "⟦05/05/2024⟧", "2024-05-05 numeric", "May 5, 2024"},
        DateCase{"MonthAndYear", "en", "in ⟦October 2024⟧", "2024-10-00 en"},
        DateCase{"MonthAndDay", "en", "on ⟦Oct. 3⟧", "0000-10-03 en"},
        DateCase{"Range", "en", "⟦October 3-5, 2024⟧", "2024-10-05 en range loose"},
        DateCase{"RangeDayFirst", "en", "⟦3–5 October 2024⟧", "2024-10-05 en range loose"},
        DateCase{"Two", "en", "⟦October 3, 2024⟧, after ⟦May 4, 2023⟧",
                 "2024-10-03 en house; 2023-05-04 en house"},
        DateCase{"NumberBefore", "en", "Terminal 3 ⟦October 5, 2024⟧", "2024-10-05 en house"},
        DateCase{"CountBefore", "en", "Raid kills 15, ⟦May 2024⟧", "2024-05-00 en"},
        DateCase{"FebruaryThirty", "en", "⟦February 30, 2024⟧", "2024-02-30 en house impossible"},
        DateCase{"LeapDay", "en", "⟦February 29, 2024⟧", "2024-02-29 en house"},
        DateCase{"NoLeapYear", "en", "⟦February 29, 2023⟧", "2023-02-29 en house impossible"},
        DateCase{"MonthThirteen", "en", "⟦2024-13-03⟧", "2024-13-03 iso impossible", ""},
        DateCase{"DayFortyFive", "en", "⟦October 45, 2024⟧", "2024-10-45 en house impossible"},
        DateCase{"French", "en", "⟦3 octobre 2024⟧", "2024-10-03 fr house"},
        DateCase{"NoDigits", "en", "Boats leave port in October", ""},
        DateCase{"LoneYear", "en", "Boats of 2024 leave port", ""},
        DateCase{"Compound", "en", "An F-16 October 2024 model", "2024-10-00 en"},
        DateCase{"Time", "en", "At 10:30 May rises", ""},
        DateCase{"Modal", "en", "The 3 may 2024 times", "2024-05-03 en", "May 3, 2024"},
        DateCase{"ModalWithoutYear", "en", "The 3 may win", ""},
        DateCase{"Decade", "en", "October 1990s fashion", ""},
        DateCase{"Address", "en", "Server 10.3.2024.7", ""},
        DateCase{"OldYear", "en", "October 3, 1453", "0000-10-03 en"},
        DateCase{"LongNumber", "en", "October 99999999999999, 2023", ""},
        DateCase{"RoomBefore", "en", "Room 45 ⟦October 2024⟧", "2024-10-00 en"},
        DateCase{"IssueBefore", "en", "No. 64 of ⟦May 2024⟧", "2024-05-00 en"},
        DateCase{"MonthCommaYear", "en", "in ⟦July, 2024⟧", "2024-07-00 en"},
        DateCase{"ShortYear", "en", "⟦4/5/24⟧", "2024-04-05 numeric ambiguous loose"},
        DateCase{"AllTheTime", "en", "open 24/7/365 and 50/50/90", ""},
        DateCase{"UnknownLanguage", "de", "Boote, ⟦3 October 2024⟧", "2024-10-03 en",
                 "October 3, 2024"}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    French, WrittenDateCases,
    testing::Values(
        DateCase{"House", "fr", "Des bateaux, le ⟦3 octobre 2024⟧.", "2024-10-03 fr house"},
        DateCase{"First", "fr", "le ⟦1er mai 2024⟧", "2024-05-01 fr house"},
        DateCase{"FirstRaised", "fr", "le ⟦1ᵉʳ mai 2024⟧", "2024-05-01 fr house"},
        DateCase{"FirstWithoutEr", "fr", "le ⟦1 mai 2024⟧", "2024-05-01 fr", "1er mai 2024"},
        DateCase{"WithoutAccent", "fr", "⟦4 fevrier 2024⟧", "2024-02-04 fr house"},
        DateCase{"Decomposed", "fr", "⟦4 de\u0301cembre 2024⟧", "2024-12-04 fr house"},
        DateCase{"Capitals", "fr", "LE ⟦3 AOÛT 2024⟧", "2024-08-03 fr house"},
        DateCase{"Short", "fr", "⟦3 oct. 2024⟧", "2024-10-03 fr", "3 octobre 2024"},
        DateCase{"ShortAccent", "fr", "⟦3 févr. 2024⟧", "2024-02-03 fr", "3 février 2024"},
        DateCase{"Weekday", "fr", "⟦jeudi 3 octobre 2024⟧", "2024-10-03 fr house day4"},
        DateCase{"WeekdayLe", "fr", "⟦jeudi, le 3 octobre 2024⟧", "2024-10-03 fr house day4"},
        DateCase{"Numbers", "fr", "⟦03/10/2024⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"DayBeyondTwelve", "fr", "⟦25/12/2024⟧", "2024-12-25 numeric", "25 décembre 2024"},
        DateCase{"Iso", "fr", "⟦2024-05-01⟧", "2024-05-01 iso", "1er mai 2024"},
        DateCase{"English", "fr", "⟦October 3, 2024⟧", "2024-10-03 en house"},
        DateCase{"Partial", "fr", "en ⟦mai 2024⟧", "2024-05-00 fr"},
        DateCase{"Impossible", "fr", "⟦31 juin 2024⟧", "2024-06-31 fr house impossible"}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    Arabic, WrittenDateCases,
    testing::Values(
        DateCase{"Egypt", "ar", "قوارب في ⟦3 أكتوبر 2024⟧.", "2024-10-03 ar house"},
        DateCase{"ArabicDigits", "ar", "قوارب، ⟦٣ أكتوبر ٢٠٢٤⟧.", "2024-10-03 ar house"},
        DateCase{"WithoutHamza", "ar", "⟦3 اكتوبر 2024⟧", "2024-10-03 ar house"},
        DateCase{"Levant", "ar", "⟦3 تشرين الأول 2024⟧", "2024-10-03 ar house"},
        DateCase{"LevantLong", "ar", "⟦3 تشرين الثاني 2024⟧", "2024-11-03 ar house"},
        DateCase{"Iraq", "ar", "⟦٣ كانون الثاني ٢٠٢٤⟧", "2024-01-03 ar house"},
        DateCase{"Algeria", "ar", "⟦3 جويلية 2024⟧", "2024-07-03 ar house"},
        DateCase{"AlgeriaJune", "ar", "⟦3 جوان 2024⟧", "2024-06-03 ar house"},
        DateCase{"Morocco", "ar", "⟦3 غشت 2024⟧", "2024-08-03 ar house"},
        DateCase{"Double", "ar", "⟦3 تشرين الأول/أكتوبر 2024⟧", "2024-10-03 ar house"},
        DateCase{"DoubleTurned", "ar", "⟦3 أكتوبر/تشرين الأول 2024⟧", "2024-10-03 ar house"},
        DateCase{"DoubleInBrackets", "ar", "⟦3 أكتوبر (تشرين الأول) 2024⟧", "2024-10-03 ar house"},
        DateCase{"DoubleDisagrees", "ar", "⟦3 تشرين الأول/نوفمبر 2024⟧",
                 "2024-10-03 ar house disagree impossible"},
        DateCase{"TwoMonths", "ar", "عدد نيسان/⟦أيار 2024⟧", "2024-05-00 ar"},
        DateCase{"Commas", "ar", "⟦٣ أكتوبر، ٢٠٢٤⟧", "2024-10-03 ar", "٣ أكتوبر ٢٠٢٤"},
        DateCase{"Of", "ar", "⟦3 من مايو 2024⟧", "2024-05-03 ar", "3 مايو 2024"},
        DateCase{"LeadingZero", "ar", "⟦٠٣ مايو ٢٠٢٤⟧", "2024-05-03 ar", "٣ مايو ٢٠٢٤"},
        DateCase{"Weekday", "ar", "⟦الخميس 3 أكتوبر 2024⟧", "2024-10-03 ar house day4"},
        DateCase{"WeekdayWithoutHamza", "ar", "يوم ⟦الاربعاء، ٢ أكتوبر ٢٠٢٤⟧",
                 "2024-10-02 ar house day3"},
        DateCase{"DoubleWithDash", "ar", "⟦3 نيسان-أبريل 2024⟧", "2024-04-03 ar house"},
        DateCase{"FromMonthToMonth", "ar", "⟦3 نيسان⟧-⟦مايو 2024⟧", "0000-04-03 ar; 2024-05-00 ar"},
        DateCase{"DayInWords", "ar", "الأول من ⟦نيسان 2024⟧", "2024-04-00 ar"},
        DateCase{"MonthOfAnEvent", "ar", "حرب ⟦تموز 2006⟧، ⟦3 آب 2006⟧",
                 "2006-07-00 ar; 2006-08-03 ar house"},
        DateCase{"Market", "ar", "سوق الجمعة، ⟦3 أكتوبر 2024⟧", "2024-10-03 ar house"},
        DateCase{"Impossible", "ar", "⟦٣١ يونيو ٢٠٢٤⟧", "2024-06-31 ar house impossible"},
        DateCase{"Numbers", "ar", "⟦٠٣/١٠/٢٠٢٤⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"Iso", "ar", "⟦2024-10-03⟧", "2024-10-03 iso"},
        DateCase{"IsoOfIraq", "ar-IQ", "⟦2024-10-03⟧", "2024-10-03 iso", "3 تشرين الأول 2024"},
        DateCase{"IsoOfEgypt", "ar-EG", "⟦2024-10-03⟧", "2024-10-03 iso", "3 أكتوبر 2024"},
        DateCase{"Lunar", "ar", "⟦3 رمضان 1445⟧", "1445-09-03 ar house loose"},
        DateCase{"DirectionMarks", "ar", "⟦3\u200F أكتوبر \u200F2024⟧", "2024-10-03 ar house"},
        DateCase{"Aircraft", "ar", "مقاتلة F-16 في عام 2024", ""}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    Persian, WrittenDateCases,
    testing::Values(
        DateCase{"Gregorian", "fa", "قایق‌ها، ⟦۳ اکتبر ۲۰۲۴⟧.",
                 "2024-10-03 fa house"},
        DateCase{"Hamza", "fa", "⟦۳ ژانویهٔ ۲۰۲۴⟧", "2024-01-03 fa house"},
        DateCase{"Dari", "fa-AF", "⟦۳ اکتوبر ۲۰۲۴⟧", "2024-10-03 fa house"},
        DateCase{"Solar", "fa", "⟦۱۲ مهر ۱۴۰۳⟧", "2024-10-03 fa house"},
        DateCase{"SolarMonth", "fa", "⟦۱۲ مهر ماه ۱۴۰۳⟧", "2024-10-03 fa house"},
        DateCase{"SolarNewYear", "fa", "⟦۱ فروردین ۱۴۰۳⟧", "2024-03-20 fa house"},
        DateCase{"SolarLeapDay", "fa", "⟦۳۰ اسفند ۱۴۰۳⟧", "2025-03-20 fa house"},
        DateCase{"SolarNoLeapDay", "fa", "⟦۳۰ اسفند ۱۴۰۲⟧", "1402-12-30 fa house impossible"},
        DateCase{"SolarThirtyFirst", "fa", "⟦۳۱ مهر ۱۴۰۳⟧", "1403-07-31 fa house impossible"},
        DateCase{"SolarNumbers", "fa", "⟦۱۴۰۳/۷/۱۲⟧", "2024-10-03 numeric"},
        DateCase{"Weekday", "fa", "⟦پنجشنبه ۱۲ مهر ۱۴۰۳⟧", "2024-10-03 fa house day4"},
        DateCase{"WeekdayApart", "fa", "⟦پنج شنبه، ۱۲ مهر ۱۴۰۳⟧", "2024-10-03 fa house day4"},
        DateCase{"WeekdayJoined", "fa", "⟦سه‌شنبه ۱۰ مهر ۱۴۰۳⟧",
                 "2024-10-01 fa house day2"},
        DateCase{"Saturday", "fa", "⟦شنبه ۱۴ مهر ۱۴۰۳⟧", "2024-10-05 fa house day6"},
        DateCase{"FridayPrayers", "fa", "نماز جمعه، ⟦۱۲ مهر ۱۴۰۳⟧", "2024-10-03 fa house"},
        DateCase{"Comma", "fa", "⟦۳ اکتبر، ۲۰۲۴⟧", "2024-10-03 fa", "۳ اکتبر ۲۰۲۴"},
        DateCase{"Year", "fa", "⟦۳ اکتبر سال ۲۰۲۴⟧", "2024-10-03 fa", "۳ اکتبر ۲۰۲۴"},
        DateCase{"MonthWord", "fa", "⟦۶ ماه مه ۲۰۲۴⟧", "2024-05-06 fa", "۶ مه ۲۰۲۴"},
        DateCase{"MonthGlued", "fa", "⟦یکشنبه ۱۵ مهرماه ۱۴۰۳⟧", "2024-10-06 fa house day0"},
        DateCase{"WithoutYear", "fa", "تهران، ⟦۱۵ مهر⟧", "0000-07-15 fa loose"},
        DateCase{"DayInWords", "fa", "ششم ⟦می ۲۰۲۴⟧", "2024-05-00 fa"},
        DateCase{"Bullets", "fa", "۵ تیر شلیک شد", ""},
        DateCase{"Impossible", "fa", "⟦۳۱ آوریل ۲۰۲۴⟧", "2024-04-31 fa house impossible"}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    Sorani, WrittenDateCases,
    testing::Values(
        DateCase{"House", "ckb", "بەلەمەکان، ⟦٣ تشرینی یەکەم ٢٠٢٤⟧.", "2024-10-03 ckb house"},
        DateCase{"Endings", "ckb", "⟦٣ی تشرینی یەکەمی ٢٠٢٤⟧", "2024-10-03 ckb house"},
        DateCase{"January", "ckb", "⟦٣ی کانوونی دووەمی ٢٠٢٤⟧", "2024-01-03 ckb house"},
        DateCase{"December", "ckb", "⟦٣ کانونی یەکەم ٢٠٢٤⟧", "2024-12-03 ckb house"},
        DateCase{"Foreign", "ckb", "⟦٣ی ئۆکتۆبەری ٢٠٢٤⟧", "2024-10-03 ckb house loose"},
        DateCase{"Weekday", "ckb", "⟦پێنجشەممە، ٣ی تشرینی یەکەمی ٢٠٢٤⟧",
                 "2024-10-03 ckb house day4"},
        DateCase{"WeekdayApart", "ckb", "⟦پێنج شەممە ٣ی تشرینی یەکەمی ٢٠٢٤⟧",
                 "2024-10-03 ckb house day4"},
        DateCase{"Comma", "ckb", "⟦٣ تشرینی یەکەم، ٢٠٢٤⟧", "2024-10-03 ckb", "٣ تشرینی یەکەم ٢٠٢٤"},
        DateCase{"Iso", "ckb", "⟦2024-10-03⟧", "2024-10-03 iso", "3 تشرینی یەکەم 2024"},
        DateCase{"Numbers", "ckb", "⟦٣/١٠/٢٠٢٤⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"Impossible", "ckb", "⟦٣١ نیسان ٢٠٢٤⟧", "2024-04-31 ckb house impossible"}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    Kurmanji, WrittenDateCases,
    testing::Values(
        DateCase{"House", "kmr", "Keştî, ⟦3 Cotmeh 2024⟧.", "2024-10-03 kmr house"},
        DateCase{"CaseEnding", "kmr", "⟦3 Cotmehê 2024⟧", "2024-10-03 kmr house"},
        DateCase{"Ordinal", "kmr", "⟦3'ê Cotmehê 2024⟧", "2024-10-03 kmr", "3 Cotmeh 2024"},
        DateCase{"OrdinalTypographic", "kmr", "⟦3’ê Cotmehê 2024⟧", "2024-10-03 kmr",
                 "3 Cotmeh 2024"},
        DateCase{"WithOf", "kmr", "⟦3'ê Gulana 2024⟧", "2024-05-03 kmr", "3 Gulan 2024"},
        DateCase{"YearEnding", "kmr", "⟦12'ê Cotmeha 2024⟧an", "2024-10-12 kmr", "12 Cotmeh 2024"},
        DateCase{"TwoWords", "kmr", "⟦12ê Çiriya Pêşîn a 2024⟧an", "2024-10-12 kmr loose",
                 "12 Çiriya Pêşîn 2024"},
        DateCase{"SolarNames", "kmr", "⟦3 Rezber 2024⟧", "2024-09-03 kmr house loose"},
        DateCase{"AprilBothWays", "kmr", "⟦3 Nîsan 2024⟧", "2024-04-03 kmr house"},
        DateCase{"Weekday", "kmr", "⟦pêncşem, 3 Cotmeh 2024⟧", "2024-10-03 kmr house day4"},
        DateCase{"Numbers", "kmr", "⟦03/10/2024⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"Iso", "kmr", "⟦2024-10-03⟧", "2024-10-03 iso"},
        DateCase{"Kurdish", "ku", "⟦3 Cotmeh 2024⟧", "2024-10-03 kmr house"},
        DateCase{"KurdishArabic", "ku", "⟦٣ تشرینی یەکەم ٢٠٢٤⟧", "2024-10-03 ckb house"},
        DateCase{"Impossible", "kmr", "⟦31 Nîsan 2024⟧", "2024-04-31 kmr house impossible"}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    Turkish, WrittenDateCases,
    testing::Values(
        DateCase{"House", "tr", "Tekneler, ⟦3 Ekim 2024⟧.", "2024-10-03 tr house"},
        DateCase{"CaseEnding", "tr", "⟦3 Ekim 2024⟧'te", "2024-10-03 tr house"},
        DateCase{"Dotted", "tr", "⟦03.10.2024⟧", "2024-10-03 numeric", "3 Ekim 2024"},
        DateCase{"Slashes", "tr", "⟦03/10/2024⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"Iso", "tr", "⟦2024-08-01⟧", "2024-08-01 iso", "1 Ağustos 2024"},
        DateCase{"Zero", "tr", "⟦03 Ekim 2024⟧", "2024-10-03 tr", "3 Ekim 2024"},
        DateCase{"DottedI", "tr", "⟦3 HAZİRAN 2024⟧", "2024-06-03 tr house"},
        DateCase{"September", "tr", "⟦3 Eylül 2024⟧", "2024-09-03 tr house"},
        DateCase{"WeekdayBehind", "tr", "⟦3 Ekim 2024 Perşembe⟧", "2024-10-03 tr house day4"},
        DateCase{"WeekdayBehindDay", "tr", "⟦3 Ekim 2024 Perşembe⟧ günü",
                 "2024-10-03 tr house day4"},
        DateCase{"FridayPrayers", "tr", "⟦4 Ekim 2024⟧ Cuma namazı", "2024-10-04 tr house"},
        DateCase{"Market", "tr", "Kapalı Pazar, ⟦3 Ekim 2024⟧", "2024-10-03 tr house"},
        DateCase{"Sunday", "tr", "⟦6 Ekim 2024 Pazar⟧", "2024-10-06 tr house day0"},
        DateCase{"Stove", "tr", "3 ocak yanıyor", ""},
        DateCase{"Impossible", "tr", "⟦31 Haziran 2024⟧", "2024-06-31 tr house impossible"}),
    test::name_of<DateCase>);

INSTANTIATE_TEST_SUITE_P(
    Urdu, WrittenDateCases,
    testing::Values(
        DateCase{"House", "ur", "کشتیاں، ⟦3 اکتوبر 2024⟧۔", "2024-10-03 ur house"},
        DateCase{"UrduDigits", "ur", "⟦۳ اکتوبر ۲۰۲۴⟧ء", "2024-10-03 ur house"},
        DateCase{"May", "ur", "⟦3 مئی 2024⟧", "2024-05-03 ur house"},
        DateCase{"July", "ur", "⟦3 جولائی 2024⟧", "2024-07-03 ur house"},
        DateCase{"Weekday", "ur", "⟦جمعرات 3 اکتوبر 2024⟧", "2024-10-03 ur house day4"},
        DateCase{"Week", "ur", "اس ہفتہ ⟦3 اکتوبر 2024⟧", "2024-10-03 ur house"},
        DateCase{"Comma", "ur", "⟦3 اکتوبر، 2024⟧", "2024-10-03 ur", "3 اکتوبر 2024"},
        DateCase{"MonthFirst", "ur", "⟦اکتوبر 3، 2024⟧", "2024-10-03 ur", "3 اکتوبر 2024"},
        DateCase{"Numbers", "ur", "⟦03/10/2024⟧", "2024-10-03 numeric ambiguous loose"},
        DateCase{"Impossible", "ur", "⟦31 جون 2024⟧", "2024-06-31 ur house impossible"}),
    test::name_of<DateCase>);

TEST(CaptionDate, IsTheLastCompleteOneOfTheFirstSentence) {
  const auto of = [](std::string_view text) {
    const auto date = caption_date(text, "en");
    return date ? iso(*date) : std::string("none");
  };
  EXPECT_EQ(of("Boats, October 3, 2024. The war began May 4, 2023."), "2024-10-03");
  EXPECT_EQ(of("A year after October 7, 2023, boats leave, October 3, 2024."), "2024-10-03");
  EXPECT_EQ(of("Boats leave, October 3, 2024, after the Sept. 11 attack."), "2024-10-03");
  EXPECT_EQ(of("Boats leave port. It is October 3, 2024."), "2024-10-03");
  EXPECT_EQ(of("Boats leave port in October 2024."), "2024-10-00");
  EXPECT_EQ(of("Boats leave port."), "none");
}

TEST(WrittenDates, AreLinear) {
  for (const std::string_view piece :
       {"1 ", "1 May ", "May ", "1/", "2024-", "١ ", "تشرين ", "1 May 2024 ", "(((", "\xD9"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LE(written_dates(text, "ar").size(), text.size());
  }
}

}  // namespace
}  // namespace picdesk::check
