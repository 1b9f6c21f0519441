// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <filesystem>

#include "base/file_error.h"
#include "base/files.h"
#include "base/text.h"

namespace picdesk::files {
namespace {

namespace stdfs = std::filesystem;

bool is_hidden(const stdfs::path& name) { return name.native().starts_with('.'); }

bool is_photograph(const stdfs::path& name) {
  static constexpr std::array<std::string_view, 6> extensions = {".jpg",  ".jpeg", ".png",
                                                                 ".webp", ".tif",  ".tiff"};
  std::string extension = name.extension().native();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

// The iterator does not enter symlinked folders unless told to.
Result<std::vector<Found>> find_in_folder(const std::string& folder) {
  std::vector<Found> found;
  std::error_code error;
  std::string looked_at = folder;
  stdfs::recursive_directory_iterator entry(folder, error);
  while (!error && entry != stdfs::recursive_directory_iterator()) {
    looked_at = entry->path().native();
    if (is_hidden(entry->path().filename())) {
      entry.disable_recursion_pending();
    } else if (is_photograph(entry->path().filename())) {
      std::error_code unreadable;  // a dangling link is no photograph
      if (entry->is_regular_file(unreadable)) {
        found.push_back({looked_at, entry->path().lexically_relative(folder).native()});
      }
    }
    entry.increment(error);
  }
  if (error) return system_error(looked_at, "look into the folder", error.value());
  std::sort(found.begin(), found.end(),
            [](const Found& a, const Found& b) { return a.path < b.path; });
  return found;
}

Result<std::vector<Found>> find_at(const std::string& path) {
  std::error_code error;
  const stdfs::file_status status = stdfs::status(path, error);
  if (path.empty() || status.type() == stdfs::file_type::not_found) {
    return system_error(path, "find it", ENOENT);
  }
  if (error) return system_error(path, "look at", error.value());
  if (stdfs::is_directory(status)) return find_in_folder(path);
  if (stdfs::is_regular_file(status)) {
    return std::vector<Found>{{path, stdfs::path(path).filename().native()}};
  }
  return fail(ErrorCode::invalid_argument,
              text::printable(path) + ": is neither a regular file nor a folder",
              "name a photograph or a folder of photographs");
}

}  // namespace

Result<std::vector<Found>> find_photographs(const std::string& path) {
  try {
    return find_at(path);
  } catch (const std::exception&) {  // std::filesystem throws when memory is out
    return system_error(path, "look into the folder", ENOMEM);
  }
}

}  // namespace picdesk::files
