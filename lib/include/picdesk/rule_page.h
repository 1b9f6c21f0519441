// SPDX-License-Identifier: GPL-3.0-or-later
// What `picdesk explain` and docs/rules.md say of a rule. Pure; re-entrant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/rules.h"

namespace picdesk {

// What it tests, why, a passing and a failing example, severity, fix, configuration keys; ends with
// a newline. As Markdown (a second-level heading and paragraphs) ...
std::string rule_page_markdown(const Rule& rule);
// ... and for a terminal of 100 columns; `colour`: ANSI sequences.
std::string rule_page_text(const Rule& rule, bool colour = false);

// The `count` nearest ids, best first: for an unknown one.
std::vector<std::string> nearest_rules(std::string_view id, std::size_t count = 3);

// docs/rules.md as a whole.
std::string rules_document();

}  // namespace picdesk
