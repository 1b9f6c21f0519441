// SPDX-License-Identifier: GPL-3.0-or-later
// JSON documents of metadata edits, one line each with its newline; docs/json.md names their
// members.
#pragma once

#include <string>

#include "metadata_editor.h"
#include "picdesk/master_edit.h"

namespace picdesk::command {

std::string edit_document(const EditOutcome& outcome);    // picdesk.edit/1
std::string scrub_document(const ScrubOutcome& outcome);  // picdesk.scrub/1

// One field of `meta diff`: its texts in both files, and the path.
struct FieldDifference {
  std::string path, left, right;
};
std::string difference_document(const std::string& left, const std::string& right,
                                const std::vector<FieldDifference>& differences);  // picdesk.diff/1

std::string journal_document(const JournalEntry& entry);  // picdesk.journal/1
std::string check_document(const std::string& path,
                           const std::vector<Finding>& findings);  // picdesk.meta-check/1

}  // namespace picdesk::command
