// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the findings of one photo. Not thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/check.h"

namespace picdesk::check {

class Findings {
 public:
  explicit Findings(const MetadataReading& reading) : reading_(reading) {}

  // With the rule's standard severity; `field` becomes the location "field (carrier)".
  void add(std::string_view rule, std::string_view field, std::string message,
           std::string hint = {});
  // With another one.
  void add(std::string_view rule, Severity severity, std::string_view field, std::string message,
           std::string hint);
  // As reading found it.
  void add(Finding finding) { all_.push_back(std::move(finding)); }

  std::vector<Finding> take() { return std::move(all_); }

 private:
  const MetadataReading& reading_;
  std::vector<Finding> all_;
};

// The rule's severity in the table of picdesk/rules.h.
Severity standard_severity(std::string_view rule);

// Whether the record has the field.
bool has(const MetadataReading& reading, std::string_view field);

// "text" in quotes, made printable and cut at 80 bytes.
std::string quoted(std::string_view text);

}  // namespace picdesk::check
