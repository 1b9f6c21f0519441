// SPDX-License-Identifier: GPL-3.0-or-later
// The functions of picdesk/master_edit.h on a given file system, for tests of what happens when a
// call fails. For the .cc files of this folder and their tests.
#pragma once

#include "base/files.h"
#include "picdesk/master_edit.h"

namespace picdesk::edit {

Result<MasterEditResult> edit_master(files::Fs& fs, const std::string& path,
                                     const Transform& transform, const MasterEditOptions& options,
                                     bool create);
Result<std::vector<JournalEntry>> read_journal(files::Fs& fs, const std::string& path);
Result<MasterEditResult> undo_edit(files::Fs& fs, const std::string& folder, std::string_view id,
                                   const MasterEditOptions& options);
Result<std::vector<Finding>> recover_folder(files::Fs& fs, const std::string& folder);
Result<std::size_t> prune_backups(files::Fs& fs, const std::string& folder,
                                  std::chrono::hours older_than);

}  // namespace picdesk::edit
