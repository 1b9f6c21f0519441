// SPDX-License-Identifier: GPL-3.0-or-later
// meta/copyright-form, meta/copyright-year, meta/licence-url, meta/mining.
#include <gtest/gtest.h>

#include "check/photos.h"

namespace picdesk {
namespace {

using test::Case;
using test::set;

class Rights : public ::testing::TestWithParam<Case> {};

TEST_P(Rights, FindsWhatIsTold) { test::expect_as_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Check, Rights, ::testing::ValuesIn(test::rights_cases()),
                         [](const auto& test) { return test.param.name; });

// The notice, on a photo of 2024-10-03.
Case year(std::string name, std::string rule, std::string notice, std::string message = "") {
  return {std::move(name), rule, rule.empty() ? "" : "copyright (xmp)", std::move(message),
          [=](CheckedPhoto& photo, DeskConfig&) { set(photo, "copyright", notice); }};
}

Case url(std::string name, std::string rule, std::string address) {
  return {std::move(name), rule, rule.empty() ? "" : "web_statement (xmp)",
          rule.empty() ? "" : "no absolute http(s) address",
          [=](CheckedPhoto& photo, DeskConfig&) { set(photo, "web_statement", address); }};
}

AgencyRule rule_of(std::string name) {
  AgencyRule rule;
  rule.name = std::move(name);
  return rule;
}

}  // namespace

const std::vector<Case>& test::rights_cases() {
  using Photo = CheckedPhoto;
  using Config = DeskConfig;
  const std::string wrong_year = "meta/copyright-year";
  const std::string wrong_url = "meta/licence-url";
  static const std::vector<Case> rows = {
      year("YearOfThePhoto", "", "© 2024 AFP"),
      year("YearInArabicDigits", "", "© ٢٠٢٤ AFP"),
      year("YearWithinSpan", "", "© 2019-2024 AFP"),
      year("NoYear", "", "© AFP"),
      year("LongNumberIsNoYear", "", "AFP 20230101123 AFP"),
      year("SmallNumberIsNoYear", "", "AFP 1234"),
      year("AnotherYear", wrong_year, "© 2023 AFP", "2023, the photo of 2024"),
      year("AnotherYearInArabicDigits", wrong_year, "© ٢٠٢٣ AFP", "2023"),
      year("SpanThatEndedBefore", wrong_year, "© 2019-2022 AFP", "2022"),
      {"YearWithoutADate", "", "", "",
       [](Photo& photo, Config&) {
         set(photo, "copyright", "© 2001 AFP");
         set(photo, "date_created", "");
       }},
      url("Https", "", "https://afp.example/terms"),
      url("HttpInCapitals", "", "HTTP://afp.example"),
      url("Relative", wrong_url, "/terms"),
      url("WithoutScheme", wrong_url, "www.afp.example"),
      url("OtherScheme", wrong_url, "ftp://afp.example"),
      url("SchemeAlone", wrong_url, "https://"),
      url("WithSpace", wrong_url, "https://afp.example/a b"),
      {"LicensorUrl", "meta/licence-url", "licensors (xmp)", "\"afp\"",
       [](Photo& photo, Config&) { set(photo, "licensors[1].url", "afp"); }},
      {"AgencyAsksForAWebStatement", "meta/licence-url", "web_statement", "AFP asks for",
       [](Photo&, Config& config) {
         config.credit.agency = {rule_of("Agence France-Presse"), rule_of("AFP")};
         config.credit.agency[1].web_statement = true;
       }},
      {"AnotherAgencyAsksForAWebStatement", "", "", "",
       [](Photo&, Config& config) {
         config.credit.agency = {rule_of("Reuters")};
         config.credit.agency[0].web_statement = true;
         config.credit.agency[0].data_mining = true;
         config.credit.agency[0].copyright = "^never$";
       }},
      {"AgencyOfTheSource", "meta/mining", "data_mining", "Reuters asks for",
       [](Photo& photo, Config& config) {
         config.credit.agency = {rule_of("Reuters")};
         config.credit.agency[0].data_mining = true;
         set(photo, "source", "Thomson Reuters");
       }},
      {"DataMiningIsThere", "", "", "",
       [](Photo& photo, Config& config) {
         config.credit.agency = {rule_of("AFP")};
         config.credit.agency[0].data_mining = true;
         set(photo, "data_mining", "DMI-PROHIBITED");
       }},
      {"NoticeHasTheForm", "", "", "",
       [](Photo&, Config& config) {
         config.credit.agency = {rule_of("AFP")};
         config.credit.agency[0].copyright = "^© ?\\d{4} AFP";
       }},
      {"NoticeHasNotTheForm", "meta/copyright-form", "copyright (xmp)", "AFP asks for",
       [](Photo& photo, Config& config) {
         config.credit.agency = {rule_of("AFP")};
         config.credit.agency[0].copyright = "^© ?\\d{4} AFP";
         set(photo, "copyright", "AFP");
       }},
  };
  return rows;
}

}  // namespace picdesk
