// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that put new bytes under a name, or take the name away, so that whatever fails leaves
// the old file or the new one. Needs the folder's lock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/edit_folder.h"
#include "edit/original.h"
#include "picdesk/master_edit.h"

namespace picdesk::edit {

struct Change {
  const Original* original = nullptr;
  const files::Bytes* new_bytes = nullptr;  // null: the file is removed
  JournalEntry entry;                       // its id names the temporary file; no state yet
  bool keep_backup = true;
  bool journal = true;
  std::string_view when_done = "done";  // states of the journal
  std::string_view when_failed = "failed";
};

// Backup, intent, temporary file, a last look at the original, rename, done. Findings are added.
// After an error before the rename all traces are removed; what cannot be removed, and what fails
// after it, is settled by recovery.
Result<void> carry_out(const EditFolder& folder, const Change& change,
                       const MasterEditOptions& options, std::vector<Finding>& findings);

}  // namespace picdesk::edit
