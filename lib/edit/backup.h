// SPDX-License-Identifier: GPL-3.0-or-later
// backup/SHA256: the bytes of masters before their edits, each under its own digest.
#pragma once

#include <string>
#include <string_view>

#include "edit/edit_folder.h"
#include "edit/original.h"

namespace picdesk::edit {

// Makes sure that the backup of the original is there and whole: a reflink, else a hard link (the
// edit replaces the name, not the file), else a copy. Gives whether it was made now. `id` names
// its temporary file.
Result<bool> keep_backup(const EditFolder& folder, const std::string& name,
                         const Original& original, std::string_view id, bool durable);

// Removes the temporary file that keep_backup() could not; no error if there is none.
Result<void> remove_temporary_backup(const EditFolder& folder, std::string_view id);

// The bytes of a backup. Errors: not_found (pruned), conflict (they do not hash to its name).
Result<files::Bytes> read_backup(const EditFolder& folder, const std::string& sha256,
                                 std::uint64_t max_bytes);

Result<void> remove_backup(const EditFolder& folder, const std::string& sha256);

// Whether the original's backup is the very same file under a second name, which an edit leaves
// that was interrupted before it replaced the file.
Result<bool> is_twin_of_backup(const EditFolder& folder, const Original& original);

}  // namespace picdesk::edit
