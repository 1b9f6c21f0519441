// SPDX-License-Identifier: GPL-3.0-or-later
// meta/embargo, meta/expired.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::day;
using test::set;

class Embargo : public ::testing::TestWithParam<Case> {};

TEST_P(Embargo, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Embargo, ::testing::ValuesIn(test::embargo_cases()),
                         [](const auto& test) { return test.param.name; });

// The text in a field, on a day.
Case words(std::string name, std::string location, std::string field, std::string text,
           std::string now = "2024-10-04") {
  const std::string rule = location.empty() ? "" : "meta/embargo";
  return {std::move(name),
          rule,
          std::move(location),
          rule.empty() ? "" : "forbids to publish",
          [=](CheckedPhoto& photo, DeskConfig& config) {
            config.credit.embargo = {R"((?i)embargo(ed)? until (?<date>\S+( \w+ \d{4})?))",
                                     "(?i)no archive"};
            set(photo, field, text);
          },
          std::move(now)};
}

Case licence(std::string name, std::string rule, std::string now) {
  return {std::move(name),
          rule,
          rule.empty() ? "" : "plus:LicenseEndDate",
          rule.empty() ? "" : "2024-10-31",
          [](CheckedPhoto& photo, DeskConfig&) { photo.reading.licence_end = day("2024-10-31"); },
          std::move(now)};
}

// AFP allows 30 days of a photo of 2024-10-03.
Case period(std::string name, std::string rule, std::string agency, std::string now) {
  return {std::move(name),
          rule,
          rule.empty() ? "" : "date_created (xmp)",
          rule.empty() ? "" : "allows 30 days",
          [=](CheckedPhoto&, DeskConfig& config) {
            AgencyRule allowed;
            allowed.name = agency;
            allowed.expire_days = 30;
            config.credit.agency = {allowed};
          },
          std::move(now)};
}

}  // namespace

const std::vector<Case>& test::embargo_cases() {
  static const std::vector<Case> rows = {
      words("Ahead", "instructions (xmp)", "instructions", "EMBARGO UNTIL 2024-10-05."),
      words("AheadInWords", "instructions (xmp)", "instructions", "embargo until 5 October 2024"),
      words("OverInWords", "", "instructions", "embargo until 3 octobre 2024"),
      words("OverOnTheDay", "", "instructions", "Embargoed until 2024-10-04"),
      words("Over", "", "instructions", "embargo until 2024-10-01, then free"),
      words("HourOfTheDayAhead", "instructions (xmp)", "instructions",
            "embargo until 2024-10-04T18:00Z", "2024-10-04T17:59Z"),
      words("HourOfTheDayOver", "", "instructions", "embargo until 2024-10-04T18:00Z",
            "2024-10-04T18:00Z"),
      words("HourOfTheDayInAnotherZone", "", "instructions", "embargo until 2024-10-04T18:00+02:00",
            "2024-10-04T16:00Z"),
      words("HourUnknownToday", "instructions (xmp)", "instructions",
            "embargo until 2024-10-04T18:00Z"),
      words("MonthIsOverAtItsEnd", "instructions (xmp)", "instructions", "embargo until 2024-10",
            "2024-10-30"),
      words("MonthIsOver", "", "instructions", "embargo until 2024-10", "2024-10-31"),
      words("NoDateThatIsOne", "instructions (xmp)", "instructions", "embargo until further"),
      words("Always", "usage_terms (xmp)", "usage_terms", "NO ARCHIVE"),
      words("InTheCaption", "caption (xmp)", "caption", "A house. No archive."),
      words("InTheHeadline", "headline (xmp)", "headline", "No archive."),
      words("InAnotherLanguage", "caption (xmp)", "caption[fr]", "Une maison. No archive"),
      words("ElsewhereIsNothing", "", "job_id", "no archive"),
      words("OtherWords", "", "instructions", "no sales"),
      licence("LicenceRuns", "", "2024-10-30"),
      licence("LicenceRunsOnItsLastDay", "", "2024-10-31"),
      licence("LicenceIsOver", "meta/expired", "2024-11-01"),
      period("PeriodRuns", "", "AFP", "2024-11-02"),
      period("PeriodIsOver", "meta/expired", "AFP", "2024-11-03"),
      period("PeriodByAnotherName", "meta/expired", "Agence France-Presse", "2024-11-03"),
      period("PeriodOfAnotherAgency", "", "Reuters", "2025-11-03"),
      {"PeriodWithoutADate", "", "", "",
       [](CheckedPhoto& photo, DeskConfig& config) {
         config.credit.agency.resize(1);
         config.credit.agency[0].name = "AFP";
         config.credit.agency[0].expire_days = 1;
         set(photo, "date_created", "");
       },
       "2034-01-01"},
  };
  return rows;
}

}  // namespace picdesk
