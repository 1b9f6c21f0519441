// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edit_folder.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "base/text.h"
#include "edit/edit_error.h"
#include "edit/folder_lock.h"

namespace picdesk::edit {
namespace {

constexpr std::string_view state_name = ".picdesk";
constexpr std::string_view lock_name = "lock";
constexpr int most_attempts = 100;  // to make a state that others take away
constexpr mode_t private_mode = 0700;
constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

bool is_in_state(std::string_view path) {
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (path.substr(start, end - start) == state_name) return true;
    start = end + 1;
  }
  return false;
}

// Where flock() may not be seen by other machines.
std::string_view network_file_system(long magic) {
  constexpr long ceph = 0x00C36400;
  constexpr long nine_p = 0x01021997;
  constexpr long fuse = 0x65735546;
  constexpr long cifs = 0xFF534D42L;
  constexpr long smb2 = 0xFE534D42L;
  switch (magic & 0xFFFFFFFFL) {
    case NFS_SUPER_MAGIC:
      return "NFS";
    case SMB_SUPER_MAGIC:
    case cifs:
    case smb2:
      return "SMB";
    case fuse:
      return "FUSE";
    case ceph:
      return "Ceph";
    case nine_p:
      return "9P";
    case AFS_FS_MAGIC:
    case AFS_SUPER_MAGIC:
      return "AFS";
    default:
      return {};
  }
}

}  // namespace

Result<Place> place_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  Place place;
  place.name = slash == std::string::npos ? path : path.substr(slash + 1);
  place.folder = slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
  const bool plain = !place.name.empty() && place.name != "." && place.name != ".." &&
                     path.find('\0') == std::string::npos;
  if (!plain || is_in_state(path) || place.name.starts_with(".picdesk-")) {
    return fail(ErrorCode::invalid_argument,
                "\"" + text::printable(text::truncate(path, 300)) +
                    "\" is not the path of a file that can be edited",
                "name a photograph or sidecar; .picdesk belongs to picdesk itself");
  }
  return place;
}

EditFolder::EditFolder(Fs& fs, std::string path, Descriptor folder)
    : fs_(&fs), path_(std::move(path)), folder_(std::move(folder)) {}

EditFolder::~EditFolder() {
  if (lock_.valid()) unlock(*fs_, lock_.get());
}

Result<EditFolder> EditFolder::open(Fs& fs, const std::string& path) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return fail(ErrorCode::invalid_argument,
                "\"" + text::printable(path) + "\" is not the path of a folder", "name a folder");
  }
  Descriptor folder(fs.open_folder(path));
  if (!folder.valid()) {
    return edit_error(path, "open the folder", errno == ENOTDIR ? ENOENT : errno);
  }
  std::string shown = path;
  while (shown.size() > 1 && shown.back() == '/') shown.pop_back();
  return EditFolder(fs, std::move(shown), std::move(folder));
}

std::string EditFolder::shown(const std::string& name) const {
  if (path_ == ".") return name;
  return (path_ == "/" ? "" : path_) + "/" + name;
}

std::string EditFolder::shown_state(const std::string& name) const {
  return shown(std::string(state_name) + (name.empty() ? "" : "/" + name));
}

Result<Descriptor> EditFolder::open_room(int parent, const std::string& name,
                                         const std::string& path, bool make, bool durable) const {
  Descriptor room(fs_->open_beneath(parent, name, folder_flags, 0));
  if (room.valid()) return room;
  if (errno != ENOENT) return edit_error(path, "open the folder", errno);
  if (!make) return Descriptor();
  if (fs_->make_directory(parent, name, private_mode) != 0 && errno != EEXIST) {
    return edit_error(path, "create the folder", errno);
  }
  // Some file systems cannot sync a folder and say so.
  if (durable && fs_->sync(parent) != 0 && errno != EINVAL) {
    return edit_error(path, "sync the folder above", errno);
  }
  room = Descriptor(fs_->open_beneath(parent, name, folder_flags, 0));
  if (!room.valid()) return edit_error(path, "open the folder", errno);
  return room;
}

Result<bool> EditFolder::open_state(bool make, bool durable) {
  Result<Descriptor> state =
      open_room(folder(), std::string(state_name), shown_state(), make, durable);
  if (!state) return forward_error(state);
  state_ = std::move(*state);
  return state_.valid();
}

Result<void> EditFolder::lock(std::chrono::milliseconds wait) {
  Result<Descriptor> locked = lock_folder(*fs_, state(), shown_state("lock"), wait);
  if (!locked) return forward_error(locked);
  lock_ = std::move(*locked);
  return {};
}

Result<void> EditFolder::make_and_lock(std::chrono::milliseconds wait, bool durable) {
  for (int attempt = 1;; ++attempt) {
    Result<void> locked;
    if (Result<bool> state = open_state(true, durable); !state) {
      locked = forward_error(state);
    } else {
      locked = lock(wait);
    }
    const bool taken_away = !locked && locked.error().code == ErrorCode::not_found;
    if (!taken_away || attempt == most_attempts) return locked;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

void EditFolder::remove_empty_state() {
  std::vector<std::string> names;
  if (!lock_.valid() || fs_->list(state(), names) != 0) return;
  // What is left of an edit without backup: the room of its temporary file. It goes if it is empty.
  if (std::erase(names, "run") > 0 && fs_->remove_directory(state(), "run") != 0) return;
  if (names != std::vector<std::string>{std::string(lock_name)}) return;
  if (fs_->remove(state(), names.front()) != 0) return;
  // One who waited for the lock may have made it anew, and then keeps the folder.
  fs_->remove_directory(folder(), std::string(state_name));
}

Result<Descriptor> EditFolder::room(const std::string& name, bool make, bool durable) const {
  return open_room(state(), name, shown_state(name), make, durable);
}

std::vector<Finding> EditFolder::lock_findings() const {
  long magic = 0;
  if (fs_->file_system(folder(), magic) != 0) return {};
  const std::string_view kind = network_file_system(magic);
  if (kind.empty()) return {};
  return {{.rule = "write/network-lock",
           .severity = Severity::warning,
           .message = "the folder lies on " + std::string(kind) +
                      ", where other machines may not see the lock",
           .location = text::printable(path_),
           .hint = "edit a folder from one machine at a time"}};
}

}  // namespace picdesk::edit
