// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/baseline.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "findings/entries.h"
#include "picdesk/rules.h"

namespace picdesk {
namespace {

using findings::EntryCounts;
using findings::key_of;

BaselineEntry entry_of(const CheckedFile& file, const ArticleFinding& finding) {
  return {finding.fingerprint, finding.rule, file.path, 1, {}};
}

}  // namespace

BaselineMatch apply_baseline(const Baseline& baseline, std::vector<CheckedFile>& files) {
  EntryCounts left;
  for (const BaselineEntry& entry : baseline.entries) left[key_of(entry)] += entry.count;
  std::set<std::string_view> checked;
  for (CheckedFile& file : files) {
    if (!file.error) checked.insert(file.path);
    for (ArticleFinding& finding : file.findings) {
      const auto known = left.find(key_of(entry_of(file, finding)));
      const bool marks = !finding.suppressed && known != left.end() && known->second > 0;
      finding.in_baseline = marks;
      if (marks) --known->second;
    }
  }
  BaselineMatch match;
  for (BaselineEntry entry : baseline.entries) {
    if (!checked.contains(entry.path)) {
      match.unchecked.push_back(std::move(entry));
      continue;
    }
    std::uint64_t& unmatched = left[key_of(entry)];
    entry.count = std::min(entry.count, unmatched);
    unmatched -= entry.count;
    if (entry.count > 0) match.stale.push_back(std::move(entry));
  }
  return match;
}

Baseline update_baseline(const Baseline& baseline, const std::vector<CheckedFile>& files) {
  EntryCounts found;
  for (const CheckedFile& file : files) {
    for (const ArticleFinding& finding : file.findings) {
      if (!finding.suppressed) ++found[key_of(entry_of(file, finding))];
    }
  }
  EntryCounts counts;
  for (const BaselineEntry& entry : baseline.entries) counts[key_of(entry)] += entry.count;
  for (const auto& [key, count] : found) {
    std::uint64_t& own = counts[key];
    own = std::max(own, count);
  }
  return findings::baseline_of(counts);
}

Baseline prune_baseline(const Baseline& baseline, const std::vector<BaselineEntry>& dead) {
  EntryCounts counts;
  for (const BaselineEntry& entry : baseline.entries) counts[key_of(entry)] += entry.count;
  for (const BaselineEntry& entry : dead) {
    const auto own = counts.find(key_of(entry));
    if (own != counts.end()) own->second -= std::min(own->second, entry.count);
  }
  return findings::baseline_of(counts);
}

std::vector<ArticleFinding> stale_findings(const std::vector<BaselineEntry>& stale) {
  const Rule* rule = find_rule("check/stale-baseline");
  std::vector<ArticleFinding> findings;
  for (const BaselineEntry& entry : stale) {
    ArticleFinding finding;
    finding.rule = rule->id;
    finding.severity = rule->severity;
    finding.message = entry.rule + " is not found any more in " + entry.path;
    finding.hint = "take the entry out: --prune-baseline";
    finding.where = entry.where;
    finding.flagged = entry.fingerprint;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace picdesk
