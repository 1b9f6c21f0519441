// SPDX-License-Identifier: GPL-3.0-or-later
// The rules together: which there are, severities, suppressions, order, wrong patterns.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "check/photos.h"
#include "picdesk/rules.h"

namespace picdesk {
namespace {

using test::Case;
using test::day;
using test::good_photo;
using test::set;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> rules_of(const CheckedPhoto& photo, const DeskConfig& config) {
  const auto findings = check_metadata(photo, config, {day("2024-10-04")});
  if (!findings) return {findings.error().message};
  std::vector<std::string> rules;
  for (const Finding& finding : *findings) rules.push_back(finding.rule);
  return rules;
}

// A photo with neither alt text nor copyright.
CheckedPhoto poor_photo() {
  CheckedPhoto photo = good_photo();
  set(photo, "alt", "");
  set(photo, "copyright", "");
  return photo;
}

TEST(CheckMetadata, EachRuleIsRaisedBySomeCaseAndNoOther) {
  std::set<std::string> raised;
  for (const auto* rows : {&test::required_cases(), &test::credit_cases(), &test::rights_cases(),
                           &test::embargo_cases(), &test::date_cases(), &test::alt_cases(),
                           &test::carrier_cases(), &test::disclosure_cases()}) {
    for (const Case& row : *rows) {
      for (const Finding& finding : test::findings_of(row)) raised.insert(finding.rule);
    }
  }
  std::set<std::string> known;
  for (const Rule& rule : rules()) {
    if (rule.kind == RuleKind::check && rule.id.starts_with("meta/")) known.emplace(rule.id);
  }
  EXPECT_EQ(raised, known);
}

TEST(CheckMetadata, FindsInTheOrderOfTheRecord) {
  CheckedPhoto photo = poor_photo();
  set(photo, "source", "TBD");
  photo.leaks = {{"gps", "EXIF GPS", "", 1, ""}};
  EXPECT_THAT(rules_of(photo, {}),
              ElementsAre("meta/alt-missing", "meta/placeholder", "meta/required", "meta/leak"));
}

TEST(CheckMetadata, OfAnEmptyReadingNamesWhatIsRequired) {
  EXPECT_THAT(rules_of({}, {}),
              ElementsAre("meta/required", "meta/alt-missing", "meta/required", "meta/required"));
}

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all += text;
  return all;
}

// A mebibyte of what makes a careless rule slow: the test ends, or it does not.
TEST(CheckMetadata, EndsWithLongTexts) {
  for (const std::string_view text :
       {" by ", "(files", "(abcd)", "[", "1 May ", "aaaa", " - ", "/", "AFP "}) {
    CheckedPhoto photo = good_photo();
    const std::string much = repeated(text, 1u << 20);
    set(photo, "caption", "[" + much + "b]");
    set(photo, "credit", much + "c");
    set(photo, "copyright", much);
    EXPECT_TRUE(check_metadata(photo, {}, {day("2024-10-04")})) << text;
  }
}

TEST(CheckMetadata, SeverityIsTheDesksOwn) {
  DeskConfig config;
  config.severity = {{"meta/alt-missing", "error"}, {"meta/required", "info"}};
  const auto findings = check_metadata(poor_photo(), config, {day("2024-10-04")});
  ASSERT_TRUE(findings);
  ASSERT_EQ(findings->size(), 2u);
  EXPECT_EQ((*findings)[0].severity, Severity::error);
  EXPECT_EQ((*findings)[1].severity, Severity::info);
}

TEST(CheckMetadata, RuleThatIsOffFindsNothing) {
  DeskConfig config;
  config.severity = {{"meta/alt-missing", "off"}};
  EXPECT_THAT(rules_of(poor_photo(), config), ElementsAre("meta/required"));
}

// A suppression against the two findings of gaza/one.jpg.
struct Suppressed {
  std::string name;
  std::string rule;
  std::vector<std::string> paths;
  std::vector<std::string> left;
};
void PrintTo(const Suppressed& row, std::ostream* out) { *out << row.name; }

class Suppressions : public ::testing::TestWithParam<Suppressed> {};

TEST_P(Suppressions, LeaveTheRest) {
  DeskConfig config;
  config.suppressions = {{GetParam().rule, GetParam().paths, "agreed"}};
  EXPECT_EQ(rules_of(poor_photo(), config), GetParam().left);
}

const std::vector<std::string> kBoth{"meta/alt-missing", "meta/required"};
INSTANTIATE_TEST_SUITE_P(
    Check, Suppressions,
    ::testing::Values(Suppressed{"OneRule", "meta/required", {}, {"meta/alt-missing"}},
                      Suppressed{"RuleGlob", "meta/*", {}, {}},
                      Suppressed{"RuleGlobOfPart", "meta/alt-*", {}, {"meta/required"}},
                      Suppressed{"OtherRule", "master/*", {}, kBoth},
                      Suppressed{"PartOfARuleIsNone", "meta/requ", {}, kBoth},
                      Suppressed{"Path", "meta/*", {"gaza/one.jpg"}, {}},
                      Suppressed{"PathGlob", "meta/*", {"archive/*", "gaza/*"}, {}},
                      Suppressed{"StarCrossesFolders", "meta/*", {"*.jpg"}, {}},
                      Suppressed{"TwoStars", "meta/*", {"**/one.*"}, {}},
                      Suppressed{"OtherPath", "meta/*", {"archive/*"}, kBoth},
                      Suppressed{"OtherFolderOfTheName", "meta/*", {"aza/*"}, kBoth},
                      Suppressed{"PathAndRule", "meta/required", {"gaza/*"}, {"meta/alt-missing"}}),
    [](const auto& test) { return test.param.name; });

// Configurations that cannot be used.
struct WrongConfig {
  std::string name;
  ErrorCode code;
  std::string message;
  std::function<void(DeskConfig&)> make;
};
void PrintTo(const WrongConfig& row, std::ostream* out) { *out << row.name; }

class WrongConfigs : public ::testing::TestWithParam<WrongConfig> {};

TEST_P(WrongConfigs, AreErrorsThatNameThem) {
  DeskConfig config;
  GetParam().make(config);
  CheckedPhoto photo = good_photo();
  const std::string slow(64, 'a');
  set(photo, "credit", slow + "! / AFP");
  set(photo, "copyright", slow + "!");
  set(photo, "instructions", slow + "!");
  const auto findings = check_metadata(photo, config, {day("2024-10-04")});
  ASSERT_FALSE(findings);
  EXPECT_EQ(findings.error().code, GetParam().code);
  EXPECT_THAT(findings.error().message, HasSubstr(GetParam().message));
  EXPECT_NE(findings.error().hint, "");
}

AgencyRule afp(std::string pattern) {
  AgencyRule rule;
  rule.name = "AFP";
  rule.copyright = std::move(pattern);
  return rule;
}

INSTANTIATE_TEST_SUITE_P(
    Check, WrongConfigs,
    ::testing::Values(
        WrongConfig{"Line", ErrorCode::invalid_argument, "[credit.policy] line: \"(\"",
                    [](DeskConfig& config) { config.credit.line = "("; }},
        WrongConfig{"EmbargoWords", ErrorCode::invalid_argument, "[credit.policy] embargo: \"[a\"",
                    [](DeskConfig& config) {
                      config.credit.embargo = {"fine", "[a"};
                    }},
        WrongConfig{"Copyright", ErrorCode::invalid_argument,
                    "[[credit.agency]] AFP copyright: \"*\"",
                    [](DeskConfig& config) { config.credit.agency = {afp("*")}; }},
        WrongConfig{"RequiredField", ErrorCode::invalid_argument, "[credit.policy] required",
                    [](DeskConfig& config) { config.credit.required = {"captoin"}; }},
        WrongConfig{"SlowLine", ErrorCode::exhausted, "(a+)+$",
                    [](DeskConfig& config) { config.credit.line = "(a+)+$"; }},
        WrongConfig{"SlowEmbargoWords", ErrorCode::exhausted, "(a+)+$",
                    [](DeskConfig& config) { config.credit.embargo = {"(a+)+$"}; }},
        WrongConfig{"SlowCopyright", ErrorCode::exhausted, "(a+)+$",
                    [](DeskConfig& config) { config.credit.agency = {afp("(a+)+$")}; }}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
