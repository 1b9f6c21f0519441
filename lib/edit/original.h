// SPDX-License-Identifier: GPL-3.0-or-later
// The file as it is before an edit, held open, and the test that it still is so.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>

#include "edit/edit_folder.h"

namespace picdesk::edit {

struct Original {
  Descriptor file;  // not valid: there is no file of that name
  struct stat status {};
  files::Bytes bytes;
  std::string sha256;  // empty without a file

  bool exists() const { return file.valid(); }
};

// Reads a regular file whole, never through a link. A missing file is no error here. Errors:
// permission (a symbolic link, no access, immutable), invalid_argument (a folder, a device),
// too_large, io.
Result<Original> read_original(const EditFolder& folder, const std::string& name,
                               std::uint64_t max_bytes);

// What can be said before anything is made in the folder: not_found, and what is no regular file.
Result<void> require_editable(const EditFolder& folder, const std::string& name, bool may_be_made);

// The name still leads to the same file with the same bytes; else conflict.
Result<void> require_unchanged(const EditFolder& folder, const std::string& name,
                               const Original& original);

// The file has no other names than this one and, after an interrupted edit, its backup's; else
// conflict.
Result<void> require_one_name(const EditFolder& folder, const std::string& name,
                              const Original& original);

}  // namespace picdesk::edit
