// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "base/files.h"

namespace picdesk::files {

Result<void> write(const std::string& path, std::span<const std::byte> bytes) {
  const std::filesystem::path file(path);
  const std::string folder = file.has_parent_path() ? file.parent_path().native() : ".";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    return fail(ErrorCode::not_found, path + ": its folder does not exist",
                "make the folder first");
  }
  Result<OutputRoot> root = OutputRoot::open(folder);
  if (!root) return forward_error(root);
  return root->write(file.filename().native(), bytes, Existing::replace);
}

}  // namespace picdesk::files
