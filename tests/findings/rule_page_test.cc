// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/rule_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "base/columns.h"
#include "findings/golden.h"
#include "findings/pages/reference.h"
#include "picdesk/findings_report.h"
#include "support/paths.h"

namespace picdesk::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(RulePages, AreTheDocumentation) {
  expect_file("docs/rules.md", rules_document(), "rule-pages");
}

TEST(RulePages, TellWhatWhyExamplesFixAndSettings) {
  const std::string page = rule_page_markdown(*find_rule("alt/missing"));
  EXPECT_TRUE(
      page.starts_with("## alt/missing\n\nA picture that is shown has no text alternative. "
                       "*Severity: error.*\n"));
  for (const char* part :
       {"**Why.** WCAG 2.2", "Passes:\n\n```html\n<img", "Fails:\n\n```html\n",
        "**Fix.** `--unsafe-fixes`", "`severity.\"alt/missing\"`", "`markdown.empty_alt`"}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(RulePages, OfOtherRulesPointToTheirPage) {
  for (const Rule& rule : rules()) {
    if (find_rule_text(rule.id) != nullptr) continue;
    const std::string page(findings::page_of(rule.id));
    EXPECT_THAT(rule_page_markdown(rule), HasSubstr("](" + page + ")"));
    EXPECT_TRUE(std::filesystem::exists(source_dir() + "/docs/" + page)) << page;
  }
}

TEST(RulePages, FitATerminal) {
  for (const Rule& rule : rules()) {
    const RuleText* text = find_rule_text(rule.id);
    std::istringstream lines(rule_page_text(rule));
    for (std::string line; std::getline(lines, line);) {
      const bool example = text != nullptr && line.starts_with("    ");
      EXPECT_TRUE(example || text::columns(line) <= 100) << line;
      EXPECT_EQ(line.find('\x1B'), std::string::npos);
    }
    EXPECT_THAT(rule_page_text(rule, true), HasSubstr("\x1B[1m" + std::string(rule.id)));
  }
}

TEST(RuleTexts, AreThereForEveryRuleOfArticles) {
  for (const std::string& id : checked_rules()) {
    if (id.starts_with("crop/") || id.starts_with("image/") || id.starts_with("dup/")) continue;
    const RuleText* text = find_rule_text(id);
    ASSERT_NE(text, nullptr) << id;
    for (const std::string_view words : {text->what, text->why}) {
      EXPECT_TRUE(words.ends_with('.') || words.ends_with(".)")) << id << ": " << words;
    }
  }
}

TEST(NearestRules, AreThree) {
  EXPECT_EQ(nearest_rules("alt/mising").front(), "alt/missing");
  EXPECT_EQ(nearest_rules("missing").front(), "alt/missing");
  EXPECT_THAT(nearest_rules("hero/laz", 1), ElementsAre("hero/lazy"));
  EXPECT_EQ(nearest_rules("").size(), 3u);
  EXPECT_EQ(nearest_rules(std::string(1'000'000, 'x')).size(), 3u);
}

}  // namespace
}  // namespace picdesk::test
