// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/fix/trial.h"

#include <algorithm>

namespace picdesk::check {

Trial::Trial(std::string_view bytes, const std::vector<ArticleFinding>& before,
             const Recheck& recheck, int& rechecks)
    : bytes_(bytes), verdict_(before), recheck_(recheck), rechecks_(rechecks) {
  result_.bytes = bytes;
}

TrialResult Trial::run(const std::vector<ChosenFix>& fixes) {
  std::vector<const ChosenFix*> all;
  for (const ChosenFix& each : fixes) all.push_back(&each);
  // Halves of neighbours: what disturbs one another is tried together.
  std::ranges::stable_sort(
      all, {}, [](const ChosenFix* each) { return each->fix->edits.front().where.begin; });
  test(all);
  return std::move(result_);
}

// The depth is the logarithm of their number.
void Trial::test(const std::vector<const ChosenFix*>& group) {
  if (group.empty()) return;
  std::string why = objection(group);
  if (why.empty()) return;
  if (group.size() == 1) {
    result_.refused.emplace_back(group.front(), std::move(why));
    return;
  }
  const auto middle = group.begin() + static_cast<std::ptrdiff_t>(group.size() / 2);
  test({group.begin(), middle});
  test({middle, group.end()});
}

std::string Trial::objection(const std::vector<const ChosenFix*>& group) {
  if (rechecks_ <= 0) return "too many fixes to prove in one run";
  --rechecks_;
  std::vector<const ChosenFix*> together = result_.kept;
  together.insert(together.end(), group.begin(), group.end());
  std::vector<const TextEdit*> edits;
  for (const ChosenFix* each : together) {
    for (const TextEdit& edit : each->fix->edits) edits.push_back(&edit);
  }
  const Edits applied(std::move(edits));
  std::string bytes = applied.apply(bytes_);
  Result<std::vector<ArticleFinding>> findings = recheck_(bytes);
  if (!findings) return "the article does not read any more: " + findings.error().message;
  std::string why = verdict_.objection(together, applied, *findings);
  if (!why.empty()) return why;
  result_.kept = std::move(together);
  result_.bytes = std::move(bytes);
  result_.findings = std::move(*findings);
  return {};
}

}  // namespace picdesk::check
