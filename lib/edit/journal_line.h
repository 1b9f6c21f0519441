// SPDX-License-Identifier: GPL-3.0-or-later
// One line of journal.ndjson: a JSON object of texts that ends with a check of all before it, so
// that a line torn or zeroed by a power cut is told from a whole one. docs/undo.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "picdesk/master_edit.h"

namespace picdesk::edit {

// Without a line feed. A file name that is not UTF-8 is written in hex, as "file_bytes".
std::string to_line(const JournalEntry& entry);

// Nothing for a line that is not whole, or not ours.
std::optional<JournalEntry> parse_line(std::string_view line);

}  // namespace picdesk::edit
