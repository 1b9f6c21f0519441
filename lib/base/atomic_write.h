// SPDX-License-Identifier: GPL-3.0-or-later
// The recipe of a durable write. For the .cc files of this folder.
#pragma once

#include <span>
#include <string>

#include "base/descriptor.h"
#include "base/files.h"

namespace picdesk::files {

// Makes the folder `path` and its missing parents, syncing each parent that got a new entry.
Result<void> make_folders_to(Fs& fs, const std::string& path);

// Opens the folder `relative` beneath `root`, making what is missing one component at a time.
// `full_path` is for errors.
Result<Descriptor> open_folder(Fs& fs, int root, const std::string& relative,
                               const std::string& full_path);

struct WriteJob {
  int folder = -1;
  std::string name;
  std::string temporary;
  std::string full_path;  // for errors
  Existing existing = Existing::refuse;
};

// Temporary file, preallocate, write, mode, fsync, close, rename, fsync of the folder.
Result<void> atomic_write(Fs& fs, const WriteJob& job, std::span<const std::byte> bytes);

}  // namespace picdesk::files
