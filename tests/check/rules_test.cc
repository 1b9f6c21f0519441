// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rules, and configurations held against it.
#include "picdesk/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace picdesk {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(Rules, AreSortedAndUnlike) {
  EXPECT_TRUE(std::ranges::is_sorted(rules(), {}, &Rule::id));
  std::set<std::string_view> ids;
  for (const Rule& rule : rules()) EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
}

TEST(Rules, HaveAFamilyAndOneSentence) {
  for (const Rule& rule : rules()) {
    EXPECT_EQ(std::ranges::count(rule.id, '/'), 1) << rule.id;
    EXPECT_NE(rule.summary, "") << rule.id;
    EXPECT_FALSE(rule.summary.ends_with('.')) << rule.id;
    if (rule.kind == RuleKind::refusal) {
      EXPECT_EQ(rule.severity, Severity::error) << rule.id;
    }
  }
}

TEST(Rules, AreFoundByTheirWholeId) {
  ASSERT_NE(find_rule("meta/required"), nullptr);
  EXPECT_EQ(find_rule("meta/required")->severity, Severity::error);
  for (const char* none : {"", "meta", "meta/", "meta/require", "meta/requiredd", "zz/zz"}) {
    EXPECT_EQ(find_rule(none), nullptr) << none;
  }
}

struct Wrong {
  const char* name;
  const char* toml;
  const char* message;
  const char* hint;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }

class WrongRule : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongRule, IsNamedAtItsPlace) {
  const Result<DeskConfig> config = parse_config(GetParam().toml, "desk/picdesk.toml");
  ASSERT_TRUE(config) << config.error().message;
  const Result<void> known = validate_rules(*config);
  ASSERT_FALSE(known);
  EXPECT_EQ(known.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(known.error().message, std::string("desk/picdesk.toml:") + GetParam().message);
  EXPECT_THAT(known.error().hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    ValidateRules, WrongRule,
    ::testing::Values(
        Wrong{"Severity", "[severity]\n\"meta/requird\" = \"off\"",
              "2:1: no rule is called \"meta/requird\" in [severity]",
              "did you mean \"meta/required\"?"},
        Wrong{"PatternAsSeverity", "[severity]\n\"meta/*\" = \"off\"",
              "2:1: no rule is called \"meta/*\" in [severity]", "meta/required"},
        Wrong{"Suppressed", "[[suppress]]\nreason = \"x\"\nrule = \"meta/alt-mising\"",
              "3:8: no rule is called \"meta/alt-mising\" in [[suppress]]", "\"meta/alt-missing\""},
        Wrong{"PatternOfNone", "[[suppress]]\nrule = \"meat/*\"\nreason = \"x\"",
              "2:8: no rule is called \"meat/*\" in [[suppress]]", "\"meta/required\""},
        Wrong{"NothingLikeIt", "[severity]\n\"alles\" = \"off\"",
              "2:1: no rule is called \"alles\" in [severity]", "\"meta/required\""},
        Wrong{"ARefusal", "[severity]\n\"meta/exif-unsafe\" = \"off\"",
              "2:1: \"meta/exif-unsafe\" is a refusal, which no configuration changes",
              "take the line out"},
        Wrong{"AKindOfNoRule", "[severity]\n\"html/srcse:width\" = \"info\"",
              "2:1: no rule is called \"html/srcse:width\" in [severity]", "html/srcset"},
        Wrong{"TheFirstOfTwo",
              "[[suppress]]\nrule = \"a/b\"\nreason = \"x\"\n[severity]\n\"c/d\" = \"off\"",
              "2:8: no rule is called \"a/b\" in [[suppress]]", ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(ValidateRules, TakesEveryRuleThatAConfigurationCanChange) {
  std::string toml = "[severity]\n";
  for (const Rule& rule : rules()) {
    if (rule.kind != RuleKind::refusal) toml += "\"" + std::string(rule.id) + "\" = \"info\"\n";
  }
  for (const char* pattern : {"meta/*", "*", "meta/alt-*", "write/owner"}) {
    toml += std::string("[[suppress]]\nrule = \"") + pattern + "\"\nreason = \"x\"\n";
  }
  const Result<DeskConfig> config = parse_config(toml, "picdesk.toml");
  ASSERT_TRUE(config) << config.error().message;
  const Result<void> known = validate_rules(*config);
  EXPECT_TRUE(known) << known.error().message;
}

TEST(ValidateRules, TakesAKindOfARule) {
  const Result<DeskConfig> config =
      parse_config("[severity]\n\"html/srcset:width\" = \"info\"", "picdesk.toml");
  ASSERT_TRUE(config) << config.error().message;
  EXPECT_TRUE(validate_rules(*config));
}

TEST(ValidateRules, TakesADeskWithoutConfiguration) {
  EXPECT_TRUE(validate_rules(DeskConfig()));
  EXPECT_TRUE(validate_rules(Preset()));
}

Result<Preset> preset_with(const std::string& severities) {
  return parse_preset(
      "name = \"p\"\npath = \"{name}.{ext}\"\n[[rendition]]\nname = \"a\"\nwidth = 3\n"
      "height = 2\n[crop_checks.severity]\n" +
          severities,
      "presets/p.toml");
}

class WrongRuleOfAPreset : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongRuleOfAPreset, IsNamedAtItsPlace) {
  const Result<Preset> preset = preset_with(GetParam().toml);
  ASSERT_TRUE(preset) << preset.error().message;
  const Result<void> known = validate_rules(*preset);
  ASSERT_FALSE(known);
  EXPECT_EQ(known.error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(known.error().message, std::string("presets/p.toml:") + GetParam().message);
  EXPECT_THAT(known.error().hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    ValidateRules, WrongRuleOfAPreset,
    ::testing::Values(
        Wrong{"Misspelt", "\"crop/headrom\" = \"off\"",
              "8:1: no check of finished pictures is called \"crop/headrom\" in "
              "[crop_checks.severity]",
              "did you mean \"crop/headroom\"?"},
        Wrong{"TheSecond", "\"image/soft\" = \"off\"\n\"image/sof\" = \"off\"",
              "9:1: no check of finished pictures is called \"image/sof\" in "
              "[crop_checks.severity]",
              "\"image/soft\""},
        Wrong{"OfPlanning", "\"crop/low-confidence\" = \"off\"",
              "8:1: no check of finished pictures is called \"crop/low-confidence\" in "
              "[crop_checks.severity]",
              ""},
        Wrong{"NothingLikeIt", "\"crop/alles-ganz-anders\" = \"off\"",
              "8:1: no check of finished pictures is called \"crop/alles-ganz-anders\" in "
              "[crop_checks.severity]",
              "\"crop/headroom\""}),
    [](const auto& tested) { return tested.param.name; });

TEST(ValidateRules, TakesEveryCropCheckInAPreset) {
  std::string severities;
  for (const char* family : {"crop/", "dup/", "image/"}) {
    for (const Rule& rule : rules()) {
      if (rule.kind != RuleKind::check || !rule.id.starts_with(family)) continue;
      severities += "\"" + std::string(rule.id) + "\" = \"info\"\n";
    }
  }
  const Result<Preset> preset = preset_with(severities);
  ASSERT_TRUE(preset) << preset.error().message;
  const Result<void> known = validate_rules(*preset);
  EXPECT_TRUE(known) << known.error().message;
}

TEST(IsSuppressed, ByRuleAndPath) {
  DeskConfig config;
  EXPECT_FALSE(is_suppressed(config, "crop/bars", "web/a.webp"));
  config.suppressions = {{"crop/*", {"web/archive/*"}, "agreed"}, {"dup/near", {}, "agreed"}};
  EXPECT_TRUE(is_suppressed(config, "crop/bars", "web/archive/2024/a.webp"));
  EXPECT_FALSE(is_suppressed(config, "crop/bars", "web/a.webp"));
  EXPECT_FALSE(is_suppressed(config, "image/soft", "web/archive/a.webp"));
  EXPECT_TRUE(is_suppressed(config, "dup/near", "web/a.webp"));
}

}  // namespace
}  // namespace picdesk
