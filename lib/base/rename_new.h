// SPDX-License-Identifier: GPL-3.0-or-later
// Renaming to a name that must be free. For the .cc files of this folder and their tests.
#pragma once

namespace picdesk::files {

// renameat2 with RENAME_NOREPLACE; where the file system does not know it, the other way. 0, or -1
// with errno (EEXIST: the name is taken).
int rename_to_new_name(int folder, const char* from, const char* to);

// By a hard link, which refuses a taken name as well; where there are no hard links either (FAT), a
// look before the rename must do.
int rename_to_new_name_by_link(int folder, const char* from, const char* to);

}  // namespace picdesk::files
