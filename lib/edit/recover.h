// SPDX-License-Identifier: GPL-3.0-or-later
// Settles what interrupted edits left. Needs the folder's lock.
#pragma once

#include <string>
#include <vector>

#include "edit/edit_folder.h"

namespace picdesk::edit {

// Open intents are settled by the hash of their file; temporary files, backups that are twins of
// the unchanged master, and locks of dead runs are removed. Gives write/recovered, one for each.
Result<std::vector<Finding>> recover(const EditFolder& folder);

// The same if the journal's end or a run's lock says that there is something to settle.
Result<std::vector<Finding>> recover_if_needed(const EditFolder& folder);

}  // namespace picdesk::edit
