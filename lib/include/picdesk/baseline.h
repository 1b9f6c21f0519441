// SPDX-License-Identifier: GPL-3.0-or-later
// The baseline: findings that a desk knows of and does not want to fail on (picdesk.baseline/1).
// A finding is known by its fingerprint, which holds no line number. Pure; re-entrant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/findings_report.h"

namespace picdesk {

struct BaselineEntry {
  std::string fingerprint;  // 32 hexadecimal digits
  std::string rule;
  std::string path;         // of the article
  std::uint64_t count = 1;  // findings that it stands for
  Span where{};             // its line in the file that was parsed
};

struct Baseline {
  std::vector<BaselineEntry> entries;  // sorted by path, rule, fingerprint; no two alike
};

// Errors: corrupt_data "origin:line:column: ..." or "origin: ...": no JSON, another schema, an
// entry without fingerprint, rule or path. Unknown members are passed over.
Result<Baseline> parse_baseline(std::string_view json, std::string_view origin);
// One entry a line, sorted, LF, newline at the end. The same entries give the same bytes.
std::string write_baseline(const Baseline& baseline);

// Marks findings (in_baseline) that the baseline knows; suppressed ones are left alone.
struct BaselineMatch {
  std::vector<BaselineEntry> stale;      // of files in `files`: match nothing, or less than count
  std::vector<BaselineEntry> unchecked;  // of files that are not in `files`, or had an error
};
BaselineMatch apply_baseline(const Baseline& baseline, std::vector<CheckedFile>& files);

// With every finding of `files` that is not suppressed (info too), old entries kept.
Baseline update_baseline(const Baseline& baseline, const std::vector<CheckedFile>& files);
// Without `dead` (its counts are taken off).
Baseline prune_baseline(const Baseline& baseline, const std::vector<BaselineEntry>& dead);

// check/stale-baseline for each, at its line of the baseline's file; unsettled (settle_more() of
// picdesk/check_article.h).
std::vector<ArticleFinding> stale_findings(const std::vector<BaselineEntry>& stale);

}  // namespace picdesk
