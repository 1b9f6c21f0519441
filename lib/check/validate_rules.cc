// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "check/findings.h"
#include "check/rule_patterns.h"
#include "picdesk/rules.h"

namespace picdesk {
namespace {

bool matches_some(const std::string& pattern) {
  return std::ranges::any_of(rules(), [&](const Rule& rule) {
    return rule.kind != RuleKind::refusal && check::matches(pattern, std::string(rule.id));
  });
}

std::string nearest_rule(const std::string& id) {
  std::vector<std::string> known;
  for (const Rule& rule : rules()) {
    if (rule.kind != RuleKind::refusal) known.emplace_back(rule.id);
  }
  const std::string near = text::nearest(id, known);
  if (!near.empty()) return "did you mean " + check::quoted(near) + "?";
  return "rule ids are those that findings begin with, such as \"meta/required\"";
}

// Empty: nothing is wrong with it.
Error complaint_about(const RuleMention& mention) {
  const std::string shown = check::quoted(mention.rule);
  // "html/srcset:width": one kind of a rule's findings.
  const std::string id = mention.rule.substr(0, mention.rule.find(':'));
  const Rule* rule = find_rule(id);
  if (rule != nullptr && rule->kind == RuleKind::refusal) {
    return {ErrorCode::invalid_argument, shown + " is a refusal, which no configuration changes",
            "take the line out; " + std::string(rule->summary)};
  }
  if (rule != nullptr || (mention.pattern && matches_some(mention.rule))) return {};
  const char* where = mention.pattern ? " in [[suppress]]" : " in [severity]";
  return {ErrorCode::invalid_argument, "no rule is called " + shown + where,
          nearest_rule(id)};
}

}  // namespace

Result<void> validate_rules(const DeskConfig& config) {
  std::vector<RuleMention> mentions = config.rule_mentions;
  std::ranges::stable_sort(mentions, {}, [](const RuleMention& mention) {
    return std::tuple(mention.line, mention.column);
  });
  for (const RuleMention& mention : mentions) {
    Error wrong = complaint_about(mention);
    if (wrong.message.empty()) continue;
    wrong.message = text::printable(config.path) + ":" + std::to_string(mention.line) + ":" +
                    std::to_string(mention.column) + ": " + wrong.message;
    return tl::unexpected(std::move(wrong));
  }
  return {};
}

}  // namespace picdesk
