// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/table.h"

#include <cstdio>

namespace picdesk::conformance {

void Table::add(const Case& of, const Verdict& verdict) {
  Counts& counts = counts_[{of.suite, of.rule}];
  const auto reason = reasons_.find(of.id);
  const std::string why = reason == reasons_.end() ? "unexplained" : reason->second;
  switch (verdict.outcome) {
    case Outcome::agree:
      ++counts.agree;
      break;
    case Outcome::false_positive:
      ++counts.false_positive;
      if (reason == reasons_.end()) ++false_positives_;
      disagreements_.push_back("flagged  " + of.id + " (" + verdict.findings + "): " + why);
      break;
    case Outcome::missed:
      ++counts.missed;
      disagreements_.push_back("missed   " + of.id +
                               (of.message.empty() ? "" : " (" + of.message + ")") + ": " + why);
      break;
    case Outcome::left_out:
      ++counts.left_out;
      ++left_out_[of.suite + " " + of.rule + ": " + verdict.why];
      break;
  }
}

void Table::print() const {
  std::printf("%-28s %-32s %6s %8s %7s %9s\n", "suite", "rule", "agree", "flagged", "missed",
              "left out");
  Counts all;
  for (const auto& [key, counts] : counts_) {
    std::printf("%-28s %-32s %6d %8d %7d %9d\n", key.first.c_str(), key.second.c_str(),
                counts.agree, counts.false_positive, counts.missed, counts.left_out);
    all.agree += counts.agree;
    all.false_positive += counts.false_positive;
    all.missed += counts.missed;
    all.left_out += counts.left_out;
  }
  std::printf("%-28s %-32s %6d %8d %7d %9d\n", "all", "", all.agree, all.false_positive, all.missed,
              all.left_out);
  std::printf("\nflagged: the suite accepts what we flag; missed: we accept what it flags\n");
  for (const std::string& line : disagreements_) std::printf("%s\n", line.c_str());
  std::printf("\nleft out\n");
  for (const auto& [what, count] : left_out_) std::printf("%3d  %s\n", count, what.c_str());
}

}  // namespace picdesk::conformance
