// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/crop/crop_findings.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "check/findings.h"

namespace picdesk::check {
namespace {

// Nothing for "off".
std::optional<Severity> chosen_severity(const CropCheckLimits& limits, std::string_view rule,
                                        Severity standard) {
  const auto chosen = limits.severity.find(std::string(rule));
  if (chosen == limits.severity.end()) return standard;
  if (chosen->second == "off") return std::nullopt;
  return parse_severity(chosen->second).value_or(standard);
}

}  // namespace

void CropFindings::add(CropFinding finding) {
  const auto severity = chosen_severity(limits_, finding.rule, finding.severity);
  if (!severity) return;
  const Severity most = finding.most.value_or(standard_severity(finding.rule));
  all_.push_back({std::string(finding.rule), std::min({*severity, most, most_}),
                  std::move(finding.message), "", std::move(finding.hint),
                  std::move(finding.measured)});
}

std::string decimal(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

std::string percent(double share) {
  // Neither "0 %" of what is there, nor "100 %" of what is not whole.
  const double hundredths = 100 * share;
  const bool fine = hundredths < 1 || (hundredths > 99 && hundredths < 100);
  return decimal(hundredths, fine && hundredths > 0 ? 1 : 0) + " %";
}

std::string pixels(double value) { return decimal(value, value < 10 ? 1 : 0) + " px"; }

std::string pixels(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

}  // namespace picdesk::check
