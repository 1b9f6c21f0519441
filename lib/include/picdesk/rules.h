// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule id that picdesk names, in findings and in refusals: the one table of them. Pure;
// re-entrant.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "picdesk/config.h"
#include "picdesk/finding.h"
#include "picdesk/preset.h"
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

// What a rule of articles is about, for its page. Markdown; no text ends with a newline.
struct RuleText {
  std::string_view id;
  std::string_view what;    // what it tests, in sentences
  std::string_view why;     // with the reference
  std::string_view passes;  // an article, or a part of one: HTML if it begins with '<'
  std::string_view fails;
  std::string_view fix;   // what --fix or --unsafe-fixes do; empty: nothing
  std::string_view keys;  // of picdesk.toml, "limits.alt_max, limits.alt_error"; empty: none but
                          // severity
  std::string_view file;  // what the example's image file is like; empty: any
};
// nullptr: the rule has no text of its own.
const RuleText* find_rule_text(std::string_view id);

// Whether there are rules of the ids that [severity] and [[suppress]] name, and ones that a
// configuration can change; a pattern of [[suppress]] must match one. Errors: invalid_argument
// "picdesk.toml:line:column: ..." of the first that is wrong, the hint with the nearest id.
Result<void> validate_rules(const DeskConfig& config);
// The same of a preset's [crop_checks.severity], where checks of finished pictures stand only.
Result<void> validate_rules(const Preset& preset);

// Whether a [[suppress]] of the desk is about the rule in this file; `path` is relative to
// picdesk.toml.
bool is_suppressed(const DeskConfig& config, const std::string& rule, const std::string& path);

}  // namespace picdesk
