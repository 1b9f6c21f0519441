// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the findings of one rendition, and sets their severities. Not thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/preset.h"

namespace picdesk::check {

struct CropFinding {
  std::string_view rule;
  Severity severity = Severity::warning;  // of what was measured
  // No preset may ask for more; nothing: the severity of the rule in the table.
  std::optional<Severity> most{};
  std::string message;
  std::string hint;
  std::optional<Measurement> measured{};
};

class CropFindings {
 public:
  explicit CropFindings(const CropCheckLimits& limits) : limits_(limits) {}

  // With the preset's severity, where it has one for the rule, but never above `most` or doubt().
  void add(CropFinding finding);
  // From here on nothing is more severe: what they rest on is not certain.
  void doubt(Severity most) { most_ = most; }

  std::vector<Finding> take() { return std::move(all_); }

 private:
  const CropCheckLimits& limits_;
  Severity most_ = Severity::error;
  std::vector<Finding> all_;
};

// "43 %", "0.07", for messages.
std::string percent(double share);
std::string decimal(double value, int digits);
std::string pixels(double value);  // "12 px"
std::string pixels(Size size);     // "600x384"

}  // namespace picdesk::check
