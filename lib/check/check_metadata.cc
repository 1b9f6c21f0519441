// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/rules.h"
#include "picdesk/rules.h"

namespace picdesk {
namespace {

// False: the desk has switched the rule off.
bool apply_severity(const DeskConfig& config, Finding& finding) {
  const auto own = config.severity.find(finding.rule);
  if (own == config.severity.end()) return true;
  if (own->second == "off") return false;
  finding.severity = parse_severity(own->second).value_or(finding.severity);
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
    if (is_suppressed(config, finding.rule, photo.path)) continue;
    if (apply_severity(config, finding)) kept.push_back(std::move(finding));
  }
  sort_by_field(kept);
  return kept;
}

}  // namespace picdesk
