// SPDX-License-Identifier: GPL-3.0-or-later
// A finding is something a person should know about an item. It is data and stops nothing; only
// `--fail-on` turns findings into an exit code. Value types.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace picdesk {

enum class Severity { info, warning, error };

// "info", "warning", "error".
std::string_view name(Severity severity);
// The severity of that name; nothing for any other text.
std::optional<Severity> parse_severity(std::string_view text);

// The number behind a finding, and the limit it crossed.
struct Measurement {
  double value = 0;
  double limit = 0;
  std::string unit;  // "px", "deg", "share", ...; may be empty

  friend bool operator==(const Measurement&, const Measurement&) = default;
};

struct Finding {
  std::string rule;  // "family/name", e.g. "master/damaged"
  Severity severity = Severity::warning;
  std::string message;   // one sentence: what was found, with the value
  std::string location;  // where: a path, a field name or a spec name; may be empty
  std::string hint;      // what to do; may be empty
  std::optional<Measurement> measured{};

  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace picdesk
