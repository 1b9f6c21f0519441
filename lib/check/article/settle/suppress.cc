// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/suppress.h"

#include <algorithm>
#include <array>

#include "check/rule_patterns.h"

namespace picdesk::check {

Suppressions::Suppressions(const ArticleInput& input)
    : lines_(input.article, input.bytes),
      mentions_(read_mentions(input, lines_)),
      covers_(mentions_) {}

void Suppressions::apply(ArticleFinding& finding) {
  const std::string& rule = finding.rule;
  const std::array<std::string, 3> names{rule + ':' + finding.kind, rule,
                                         rule.substr(0, rule.find('/')) + "/*"};
  const std::uint64_t here = finding.where.begin;
  // What belongs to a picture can stand apart from it: its caption, its reference's definition.
  const std::uint64_t start = lines_.start_of(here).value_or(here);
  for (const std::string& name : names) {
    auto mention = covers_.find(name, here);
    if (!mention) mention = covers_.find(name, start);
    if (!mention) continue;
    Mention& by = mentions_[*mention];
    by.used = true;
    finding.suppressed = by.comment == nullptr ? std::string() : by.comment->reason;
    return;
  }
}

OutsideSuppressions::OutsideSuppressions(const std::string& path, const DeskConfig& desk) {
  for (const Suppression& suppression : desk.suppressions) {
    const bool here = suppression.paths.empty() ||
                      std::ranges::any_of(suppression.paths, [&](const std::string& glob) {
                        return matches(glob, path);
                      });
    if (here) here_.push_back(&suppression);
  }
}

void OutsideSuppressions::apply(ArticleFinding& finding) const {
  for (const Suppression* suppression : here_) {
    if (!matches(suppression->rule, finding.rule) &&
        suppression->rule != finding.rule + ':' + finding.kind) {
      continue;
    }
    finding.suppressed = suppression->reason;
    finding.suppressed_outside = true;
    return;
  }
}

}  // namespace picdesk::check
