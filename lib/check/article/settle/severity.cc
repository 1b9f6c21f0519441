// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/severity.h"

#include <algorithm>

#include "check/rule_patterns.h"

namespace picdesk::check {

Severities::Severities(const std::string& path, const ArticleConfig& config,
                       const DeskConfig& desk) {
  if (!desk.severity.empty()) tables_.push_back(&desk.severity);
  for (const ArticleOverride& other : config.overrides) {
    if (std::ranges::any_of(other.paths,
                            [&](const std::string& glob) { return matches(glob, path); })) {
      tables_.push_back(&other.severity);
    }
  }
}

bool Severities::apply(ArticleFinding& finding) const {
  const std::string* wished = nullptr;
  for (const RuleSeverities* table : tables_) {
    auto own = finding.kind.empty() ? table->end() : table->find(finding.rule + ':' + finding.kind);
    if (own == table->end()) own = table->find(finding.rule);
    if (own != table->end()) wished = &own->second;
  }
  if (wished == nullptr) return true;
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (*wished == name(severity)) finding.severity = severity;
  }
  return *wished != "off";
}

}  // namespace picdesk::check
