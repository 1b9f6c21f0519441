// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that files are read beneath, by paths that strangers chose. Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/files.h"

namespace picdesk::files {

class ReadRoot {
 public:
  // As the user named it: links on the way are followed. Errors: not_found, permission, io,
  // invalid_argument (no folder).
  static Result<ReadRoot> open(const std::string& folder);

  struct Outcome {
    enum class State {
      read,
      missing,
      outside,  // ".." or a symbolic link leads out of the folder
      refused,  // no regular file, too large, or the system says no: `problem`
    };
    State state = State::missing;
    std::string problem;  // "is a folder, not a regular file"
    Bytes bytes;
  };
  // A whole file beneath the folder; links that stay inside are followed. `path` is relative.
  Outcome read(const std::string& path, std::uint64_t max_bytes) const;

  // The names in a folder beneath it ("" is the root itself); empty if it cannot be read.
  std::vector<std::string> names(const std::string& folder) const;

 private:
  explicit ReadRoot(Descriptor root) : root_(std::move(root)) {}
  Descriptor root_;
};

}  // namespace picdesk::files
