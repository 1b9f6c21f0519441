// SPDX-License-Identifier: GPL-3.0-or-later
// journal.ndjson: append only, one line an event. What is written under the folder's lock may be
// read without: a line that is not whole yet is passed over.
#pragma once

#include <ctime>
#include <string>
#include <vector>

#include "edit/edit_folder.h"
#include "picdesk/master_edit.h"

namespace picdesk::edit {

// All lines of one edit, its state being that of the last.
struct History {
  JournalEntry entry;
  bool was_done = false;  // an open intent of such an edit is an undo
  std::string last_time;  // of the last line
};

// Oldest first; empty without a journal.
Result<std::vector<History>> read_histories(const EditFolder& folder);

// Whether the last line is an intent or torn: its edit did not end. Edits follow each other under
// the lock, and each settles this first, so that the last line tells.
Result<bool> ends_unsettled(const EditFolder& folder);

// Appends a line, with the time of now if it has none; after a torn one on a line of its own.
Result<void> append(const EditFolder& folder, JournalEntry entry, bool durable);

// Ends a torn last line, so that it is not taken for a sign of trouble again.
Result<void> end_torn_line(const EditFolder& folder);

// "2025-03-01T12:00:00Z": sorts as the times do.
std::string utc_text(std::time_t time);

}  // namespace picdesk::edit
