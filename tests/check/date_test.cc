// SPDX-License-Identifier: GPL-3.0-or-later
// meta/date.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::set;

class Dates : public ::testing::TestWithParam<Case> {};

TEST_P(Dates, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Dates, ::testing::ValuesIn(test::date_cases()),
                         [](const auto& test) { return test.param.name; });

// A photo of 2024-10-03 with this caption; `told` is the date that the finding names.
Case caption(std::string name, std::string told, std::string text) {
  const std::string rule = told.empty() ? "" : "meta/date";
  return {std::move(name), rule, rule.empty() ? "" : "caption (xmp)",
          rule.empty() ? "" : "the caption says " + told + ", the photo 2024-10-03",
          [=](CheckedPhoto& photo, DeskConfig&) { set(photo, "caption", text); }};
}

Case created(std::string name, std::string rule, std::string date, std::string now = "2024-10-04") {
  return {std::move(name),
          rule,
          rule.empty() ? "" : "date_created (xmp)",
          rule.empty() ? "" : date + " is still to come",
          [=](CheckedPhoto& photo, DeskConfig&) {
            set(photo, "caption", "A house.");
            set(photo, "copyright", "© AFP");
            set(photo, "date_created", date);
          },
          std::move(now)};
}

}  // namespace

const std::vector<Case>& test::date_cases() {
  static const std::vector<Case> rows = {
      created("Past", "", "2024-10-03"),
      created("Today", "", "2024-10-04"),
      created("TomorrowSomewhere", "", "2024-10-05"),
      created("ToCome", "meta/date", "2024-10-06"),
      created("ThisMonth", "", "2024-10"),
      created("ThisYear", "", "2024"),
      created("MonthToCome", "meta/date", "2024-11"),
      created("YearToCome", "meta/date", "2025"),
      created("LeapDay", "", "2024-02-29", "2024-02-28"),

      caption("English", "", "A house, October 3, 2024."),
      caption("EnglishDayFirst", "", "A house on Thursday 3 October 2024"),
      caption("EnglishOrdinal", "", "A house on the 3rd of October, 2024"),
      caption("EnglishShort", "", "GAZA - Oct. 3, 2024: A house"),
      caption("EnglishDiffers", "2023-10-03", "A house, October 3, 2023."),
      caption("EnglishShortDiffers", "2024-09-03", "GAZA - Sept. 3, 2024: A house"),
      caption("French", "", "Une maison, le 3 octobre 2024"),
      caption("FrenchInCapitals", "", "UNE MAISON, LE 3 OCTOBRE 2024"),
      caption("FrenchDiffers", "2024-08-01", "Une maison, le 1er août 2024"),
      caption("FrenchWithoutAccentDiffers", "2024-02-04", "Une maison, le 4 fevrier 2024"),
      caption("FrenchDecomposedDiffers", "2024-12-04", "Une maison, le 4 de\u0301cembre 2024"),
      caption("Arabic", "", "بيت في 3 أكتوبر 2024"),
      caption("ArabicWithoutHamza", "", "بيت في 3 اكتوبر 2024"),
      caption("ArabicDigits", "", "بيت في ٣ أكتوبر ٢٠٢٤"),
      caption("ArabicDigitsDiffer", "2024-09-05", "بيت في ٥ سبتمبر ٢٠٢٤"),
      caption("ArabicOfTheLevant", "", "بيت في 3 تشرين الأول 2024"),
      caption("ArabicOfTheLevantDiffers", "2024-01-03", "بيت في 3 كانون الثاني 2024"),
      caption("ArabicOfTheMaghrebDiffers", "2024-08-03", "بيت في 3 أوت 2024"),
      caption("ArabicOfDiffers", "2024-05-03", "بيت في 3 من مايو 2024"),
      caption("Iso", "", "A house (2024-10-03)"),
      caption("IsoDiffers", "2024-10-10", "A house (2024-10-10)"),

      caption("DayBefore", "", "A house, October 2, 2024."),
      caption("DayAfter", "", "A house, October 4, 2024."),
      caption("TwoDaysAfter", "2024-10-05", "A house, October 5, 2024."),
      caption("OneOfTwoAgrees", "",
              "A house, October 3, 2024, a year after the attack of October 7, 2023."),
      caption("NoneOfTwoAgrees", "2023-10-07", "A house, May 3, 2024; October 7, 2023."),
      caption("NoFullDate", "", "A house in October 2023"),
      caption("ImpossibleDate", "", "A house, February 30, 2023"),
      caption("UnknownMonth", "", "A house, Brumaire 3, 2023"),
      caption("YearBeyondPhotography", "", "A mosque of 3 October 1453"),
      caption("NumberBeyondIntegers", "", "A house, October 99999999999999999999, 2023"),

      caption("FilePhoto", "", "FILE PHOTO: A house, October 3, 2019."),
      caption("FilePicture", "", "A house, October 3, 2019. File picture"),
      caption("FilesInBrackets", "", "(FILES) A house, October 3, 2019."),
      caption("FileAndDash", "", "FILE - A house, Oct. 3, 2019"),
      caption("FileAndLongDash", "", "FILE — A house, Oct. 3, 2019"),
      caption("FrenchArchives", "", "Photo d'archives : une maison, le 3 octobre 2019"),
      caption("ArchivesInBrackets", "", "Une maison, le 3 octobre 2019 (Archives)"),
      caption("ArabicArchive", "", "صورة أرشيفية لبيت في 3 أكتوبر 2019"),
      caption("VerbFileIsNoMark", "2019-10-03", "Police file a report, October 3, 2019."),
      caption("ArchivesAreAPlaceToo", "2019-10-03", "The National Archives, October 3, 2019."),
      caption("BracketsWithoutEnd", "2019-10-03", "(((((((files October 3, 2019."),
      {"CaptionAgainstAMonthAlone", "", "", "",
       [](CheckedPhoto& photo, DeskConfig&) {
         set(photo, "caption", "A house, May 3, 2024");
         set(photo, "date_created", "2024-10");
       }},
  };
  return rows;
}

}  // namespace picdesk
