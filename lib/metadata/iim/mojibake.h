// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 text that some program took for Windows-1252 and encoded again: "AgÃ©ncia". Re-entrant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace picdesk::metadata {

// The text as it was before, one level, in NFC; nothing if it does not look like that. All of its
// characters beyond ASCII must take part, and at least one sequence must be one that nobody writes:
// a capital with an accent at the end of a word, followed by a quote or a dash, is ordinary text.
std::optional<std::string> repair_mojibake(std::string_view utf8);

}  // namespace picdesk::metadata
