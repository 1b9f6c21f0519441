// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule id that picdesk names, in findings and in refusals: the one table of them. Pure;
// re-entrant.
#pragma once

#include <span>
#include <string_view>

#include "picdesk/config.h"
#include "picdesk/finding.h"
#include "picdesk/result.h"

namespace picdesk {

enum class RuleKind {
  check,    // a check raises it; severity and suppressions of picdesk.toml apply
  notice,   // reading, editing or rendering reports it on the way
  refusal,  // an error that begins with it: the file or row is left as it is
};

struct Rule {
  std::string_view id;                    // "family/name"
  Severity severity = Severity::warning;  // the standard one; single findings may be milder
  RuleKind kind = RuleKind::check;
  std::string_view summary;  // one sentence without a full stop: what was found
};

// Sorted by id.
std::span<const Rule> rules();
// nullptr: there is no such rule.
const Rule* find_rule(std::string_view id);

// Whether there are rules of the ids that [severity] and [[suppress]] name, and ones that a
// configuration can change; a pattern of [[suppress]] must match one. Errors: invalid_argument
// "picdesk.toml:line:column: ..." of the first that is wrong, the hint with the nearest id.
Result<void> validate_rules(const DeskConfig& config);

}  // namespace picdesk
