// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
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

// What is looked for in folders.
struct Kind {
  std::vector<std::string_view> extensions;  // lower case
  const char* name;                          // "a photograph or a folder of photographs"
  std::string_view skipped{};                // a folder that is not looked into
};

bool is_of_kind(const stdfs::path& name, const Kind& kind) {
  std::string extension = name.extension().native();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return std::find(kind.extensions.begin(), kind.extensions.end(), extension) !=
         kind.extensions.end();
}

// The iterator does not enter symlinked folders unless told to.
Result<std::vector<Found>> find_in_folder(const std::string& folder, const Kind& kind) {
  std::vector<Found> found;
  std::error_code error;
  std::string looked_at = folder;
  stdfs::recursive_directory_iterator entry(folder, error);
  while (!error && entry != stdfs::recursive_directory_iterator()) {
    looked_at = entry->path().native();
    const stdfs::path name = entry->path().filename();
    if (is_hidden(name) || name.native() == kind.skipped) {
      entry.disable_recursion_pending();
    } else if (is_of_kind(name, kind)) {
      std::error_code unreadable;  // of a dangling link
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

Result<std::vector<Found>> find_at(const std::string& path, const Kind& kind) {
  std::error_code error;
  const stdfs::file_status status = stdfs::status(path, error);
  if (path.empty() || status.type() == stdfs::file_type::not_found) {
    return system_error(path, "find it", ENOENT);
  }
  if (error) return system_error(path, "look at", error.value());
  if (stdfs::is_directory(status)) return find_in_folder(path, kind);
  if (stdfs::is_regular_file(status)) {
    return std::vector<Found>{{path, stdfs::path(path).filename().native()}};
  }
  return fail(ErrorCode::invalid_argument,
              text::printable(path) + ": is neither a regular file nor a folder",
              std::string("name ") + kind.name);
}

Result<std::vector<Found>> find(const std::string& path, const Kind& kind) {
  try {
    return find_at(path, kind);
  } catch (const std::exception&) {  // std::filesystem throws when memory is out
    return system_error(path, "look into the folder", ENOMEM);
  }
}

}  // namespace

Result<std::vector<Found>> find_photographs(const std::string& path) {
  static const Kind photographs{{".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"},
                                "a photograph or a folder of photographs"};
  return find(path, photographs);
}

Result<std::vector<Found>> find_articles(const std::string& path) {
  static const Kind articles{{".md", ".markdown", ".html", ".htm", ".xhtml"},
                             "an article or a folder of articles",
                             "node_modules"};
  return find(path, articles);
}

}  // namespace picdesk::files
