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

// Rules that a configuration, or a preset, may name.
using Allowed = bool (*)(const Rule& rule);

bool of_a_desk(const Rule& rule) { return rule.kind != RuleKind::refusal; }

bool of_a_preset(const Rule& rule) {
  return rule.kind == RuleKind::check &&
         (rule.id.starts_with("crop/") || rule.id.starts_with("image/") ||
          rule.id.starts_with("dup/"));
}

bool matches_some(const std::string& pattern) {
  return std::ranges::any_of(rules(), [&](const Rule& rule) {
    return of_a_desk(rule) && check::matches(pattern, std::string(rule.id));
  });
}

std::string nearest_rule(const std::string& id, Allowed allowed, const char* example) {
  std::vector<std::string> known;
  for (const Rule& rule : rules()) {
    if (allowed(rule)) known.emplace_back(rule.id);
  }
  const std::string near = text::nearest(id, known);
  if (!near.empty()) return "did you mean " + check::quoted(near) + "?";
  return "rule ids are those that findings begin with, such as " + check::quoted(example);
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
          nearest_rule(id, of_a_desk, "meta/required")};
}

Error complaint_about_preset(const RuleMention& mention) {
  const Rule* rule = find_rule(mention.rule);
  if (rule != nullptr && of_a_preset(*rule)) return {};
  return {ErrorCode::invalid_argument,
          "no check of finished pictures is called " + check::quoted(mention.rule) +
              " in [crop_checks.severity]",
          nearest_rule(mention.rule, of_a_preset, "crop/headroom")};
}

// The first by its place.
Result<void> first_complaint(std::vector<RuleMention> mentions, const std::string& origin,
                             Error (*complaint)(const RuleMention& mention)) {
  std::ranges::stable_sort(mentions, {}, [](const RuleMention& mention) {
    return std::tuple(mention.line, mention.column);
  });
  for (const RuleMention& mention : mentions) {
    Error wrong = complaint(mention);
    if (wrong.message.empty()) continue;
    wrong.message = text::printable(origin) + ":" + std::to_string(mention.line) + ":" +
                    std::to_string(mention.column) + ": " + wrong.message;
    return tl::unexpected(std::move(wrong));
  }
  return {};
}

}  // namespace

Result<void> validate_rules(const DeskConfig& config) {
  return first_complaint(config.rule_mentions, config.path, complaint_about);
}

Result<void> validate_rules(const Preset& preset) {
  return first_complaint(preset.rule_mentions, preset.origin, complaint_about_preset);
}

}  // namespace picdesk
