// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/rule_patterns.h"
#include "check/rules.h"

namespace picdesk {
namespace {

using check::matches;

bool is_suppressed(const Finding& finding, const std::string& path, const DeskConfig& config) {
  return std::ranges::any_of(config.suppressions, [&](const Suppression& suppression) {
    if (!matches(suppression.rule, finding.rule)) return false;
    return suppression.paths.empty() ||
           std::ranges::any_of(suppression.paths,
                               [&](const std::string& glob) { return matches(glob, path); });
  });
}

// False: the desk has switched the rule off.
bool apply_severity(const DeskConfig& config, Finding& finding) {
  const auto own = config.severity.find(finding.rule);
  if (own == config.severity.end()) return true;
  if (own->second == "off") return false;
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (own->second == name(severity)) finding.severity = severity;
  }
  return true;
}

void sort_by_field(std::vector<Finding>& findings) {
  const std::vector<std::string>& fields = metadata_fields();
  const auto place = [&](const Finding& finding) {
    const std::string field = finding.location.substr(0, finding.location.find(' '));
    return std::ranges::find(fields, field) - fields.begin();
  };
  std::ranges::stable_sort(findings, {}, place);
}

}  // namespace

Result<std::vector<Finding>> check_metadata(const CheckedPhoto& photo, const DeskConfig& config,
                                            const CheckOptions& options) {
  const check::Agencies agencies(config.credit);
  const check::Subject subject{photo, config.credit, agencies, options.now};
  check::Findings findings(photo.reading);
  for (const auto rules :
       {check::check_required, check::check_credit, check::check_rights, check::check_embargo,
        check::check_dates, check::check_alt, check::check_carriers, check::check_disclosure}) {
    if (Result<void> checked = rules(subject, findings); !checked) return forward_error(checked);
  }
  std::vector<Finding> kept;
  for (Finding& finding : findings.take()) {
    if (is_suppressed(finding, photo.path, config)) continue;
    if (apply_severity(config, finding)) kept.push_back(std::move(finding));
  }
  sort_by_field(kept);
  return kept;
}

}  // namespace picdesk
