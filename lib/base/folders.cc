// SPDX-License-Identifier: GPL-3.0-or-later
// Making folders so that they, too, survive a power cut.
#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "base/atomic_write.h"
#include "base/file_error.h"

namespace picdesk::files {
namespace {

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
constexpr mode_t folder_mode = 0777;  // the kernel takes the umask off

// Makes `name` in `parent` and syncs the new entry. Whoever was faster than us is welcome.
Result<void> make_folder(Fs& fs, int parent, const std::string& name, const std::string& shown) {
  if (fs.make_directory(parent, name, folder_mode) != 0) {
    if (errno == EEXIST) return {};
    return system_error(shown, "create the folder", errno);
  }
  // Some file systems cannot sync a folder and say so.
  if (fs.sync(parent) != 0 && errno != EINVAL) {
    return system_error(shown, "sync the folder", errno);
  }
  return {};
}

}  // namespace

// Here links are followed: the user named this path.
Result<void> make_folders_to(Fs& fs, const std::string& path) {
  Descriptor parent(open(path.starts_with('/') ? "/" : ".", folder_flags));
  if (!parent.valid()) return system_error(path, "open the folder", errno);
  for (std::size_t start = 0; start < path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string name = path.substr(start, end - start);
    start = end + 1;
    if (name.empty() || name == ".") continue;
    const std::string shown = path.substr(0, end);
    Descriptor next(openat(parent.get(), name.c_str(), folder_flags));
    if (!next.valid() && errno == ENOENT) {
      if (Result<void> made = make_folder(fs, parent.get(), name, shown); !made) return made;
      next = Descriptor(openat(parent.get(), name.c_str(), folder_flags));
    }
    if (!next.valid()) return system_error(shown, "open the folder", errno);
    parent = std::move(next);
  }
  return {};
}

Result<Descriptor> open_folder(Fs& fs, int root, const std::string& relative,
                               const std::string& full_path) {
  Descriptor folder(fs.open_beneath(root, relative, folder_flags, 0));
  if (folder.valid()) return folder;
  if (errno != ENOENT) return system_error(full_path, "open its folder", errno);
  for (std::size_t start = 0; start <= relative.size();) {
    const std::size_t end = std::min(relative.find('/', start), relative.size());
    const std::string name = relative.substr(start, end - start);
    start = end + 1;
    const int parent = folder.valid() ? folder.get() : root;
    Descriptor next(fs.open_beneath(parent, name, folder_flags, 0));
    if (!next.valid() && errno == ENOENT) {
      if (Result<void> made = make_folder(fs, parent, name, full_path); !made) {
        return forward_error(made);
      }
      next = Descriptor(fs.open_beneath(parent, name, folder_flags, 0));
    }
    if (!next.valid()) return system_error(full_path, "open its folder", errno);
    folder = std::move(next);
  }
  return folder;
}

}  // namespace picdesk::files
