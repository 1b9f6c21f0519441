// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/findings.h"

#include "base/text.h"
#include "picdesk/rules.h"

namespace picdesk::check {

Severity standard_severity(std::string_view rule) {
  const Rule* known = find_rule(rule);
  return known == nullptr ? Severity::warning : known->severity;
}

void Findings::add(std::string_view rule, std::string_view field, std::string message,
                   std::string hint) {
  add(rule, standard_severity(rule), field, std::move(message), std::move(hint));
}

void Findings::add(std::string_view rule, Severity severity, std::string_view field,
                   std::string message, std::string hint) {
  std::string location(field);
  const auto carrier = reading_.carriers.find(location);
  if (carrier != reading_.carriers.end()) {
    location += " (" + std::string(name(carrier->second)) + ")";
  }
  all_.push_back(
      {std::string(rule), severity, std::move(message), std::move(location), std::move(hint)});
}

bool has(const MetadataReading& reading, std::string_view field) {
  return reading.carriers.contains(std::string(field));
}

std::string quoted(std::string_view text) {
  return "\"" + text::printable(text::truncate(text, 80)) + "\"";
}

}  // namespace picdesk::check
