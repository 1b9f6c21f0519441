// SPDX-License-Identifier: GPL-3.0-or-later
// Owner, mode, access control list, extended attributes and time of the old file for the new one.
#pragma once

#include <string>
#include <vector>

#include "edit/edit_folder.h"
#include "edit/original.h"
#include "picdesk/master_edit.h"

namespace picdesk::edit {

// Gives the new, still nameless file `to` what the original has. Access is never widened: where
// the group cannot be kept, it gets no more than everybody; set-user-ID and set-group-ID are
// dropped. What cannot be kept is a finding (write/owner, write/attributes), with
// options.strict an error (permission). `path` is for messages.
Result<void> keep_attributes(Fs& fs, const Original& original, int to, const std::string& path,
                             const MasterEditOptions& options, std::vector<Finding>& findings);

}  // namespace picdesk::edit
