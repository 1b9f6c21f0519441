// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/original.h"

#include <fcntl.h>
#include <linux/fs.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>

#include "base/digest.h"
#include "base/file_read.h"
#include "base/text.h"
#include "edit/backup.h"
#include "edit/edit_error.h"

namespace picdesk::edit {
namespace {

constexpr std::size_t chunk_bytes = 1u << 20;

int open_master(const EditFolder& folder, const std::string& name) {
  return folder.fs().open_beneath(folder.folder(), name, files::read_flags() | O_NOFOLLOW, 0);
}

// A rename over such a file is refused by the kernel, with less to say.
Result<void> require_mutable(const EditFolder& folder, const std::string& name, int file) {
  int flags = 0;
  if (folder.fs().inode_flags(file, flags) != 0) return {};  // many file systems have none
  if ((flags & (FS_IMMUTABLE_FL | FS_APPEND_FL)) == 0) return {};
  return fail(ErrorCode::permission,
              text::printable(folder.shown(name)) + ": is " +
                  ((flags & FS_IMMUTABLE_FL) != 0 ? "immutable" : "append-only"),
              "take the attribute off (chattr -i -a), if the file is meant to be edited");
}

tl::unexpected<Error> changed_meanwhile(const EditFolder& folder, const std::string& name) {
  return fail(ErrorCode::conflict,
              text::printable(folder.shown(name)) + ": was changed by another program meanwhile",
              "nothing was written; run the edit again");
}

// Whether the file reads as these bytes, to its end.
Result<bool> reads_as(const EditFolder& folder, const std::string& name, int file,
                      std::span<const std::byte> bytes) {
  files::Bytes chunk(std::min(chunk_bytes, bytes.size() + 1));
  while (true) {
    const ssize_t got = folder.fs().read(file, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return edit_error(folder.shown(name), "read", errno);
    const auto size = static_cast<std::size_t>(got);
    if (size == 0) return bytes.empty();
    if (size > bytes.size() || std::memcmp(chunk.data(), bytes.data(), size) != 0) return false;
    bytes = bytes.subspan(size);
  }
}

bool same_file(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
         a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}  // namespace

Result<Original> read_original(const EditFolder& folder, const std::string& name,
                               std::uint64_t max_bytes) {
  Original original;
  original.file = Descriptor(open_master(folder, name));
  if (!original.exists()) {
    if (errno == ENOENT) return original;
    return edit_error(folder.shown(name), "open", errno);
  }
  if (folder.fs().status(original.file.get(), original.status) != 0) {
    return edit_error(folder.shown(name), "look at", errno);
  }
  Result<files::Bytes> bytes =
      files::read_open_file(original.file.get(), folder.shown(name), max_bytes, folder.fs());
  if (!bytes) return forward_error(bytes);
  original.bytes = std::move(*bytes);
  original.sha256 = digest::sha256_hex(std::span<const std::byte>(original.bytes));
  if (Result<void> open = require_mutable(folder, name, original.file.get()); !open) {
    return forward_error(open);
  }
  return original;
}

Result<void> require_editable(const EditFolder& folder, const std::string& name, bool may_be_made) {
  struct stat status {};
  if (folder.fs().status_of(folder.folder(), name, status) != 0) {
    if (errno == ENOENT && may_be_made) return {};
    return edit_error(folder.shown(name), "look at", errno);
  }
  if (S_ISLNK(status.st_mode)) return edit_error(folder.shown(name), "edit", ELOOP);
  if (S_ISREG(status.st_mode)) return {};
  return fail(ErrorCode::invalid_argument,
              text::printable(folder.shown(name)) + ": is " +
                  (S_ISDIR(status.st_mode) ? "a folder" : "a device, FIFO or socket") +
                  ", not a regular file",
              "name a file");
}

Result<void> require_unchanged(const EditFolder& folder, const std::string& name,
                               const Original& original) {
  const Descriptor now(open_master(folder, name));
  if (!original.exists()) {
    if (!now.valid() && errno == ENOENT) return {};
    return changed_meanwhile(folder, name);
  }
  if (!now.valid()) {
    if (errno == ENOENT || errno == ELOOP) return changed_meanwhile(folder, name);
    return edit_error(folder.shown(name), "open", errno);
  }
  struct stat status {};
  if (folder.fs().status(now.get(), status) != 0) {
    return edit_error(folder.shown(name), "look at", errno);
  }
  if (!same_file(status, original.status)) return changed_meanwhile(folder, name);
  Result<bool> same = reads_as(folder, name, now.get(), original.bytes);
  if (!same) return forward_error(same);
  if (!*same) return changed_meanwhile(folder, name);
  return {};
}

Result<void> require_one_name(const EditFolder& folder, const std::string& name,
                              const Original& original) {
  nlink_t names = original.exists() ? original.status.st_nlink : 1;
  if (names > 1) {
    Result<bool> twin = is_twin_of_backup(folder, original);
    if (!twin) return forward_error(twin);
    if (*twin) --names;
  }
  if (names <= 1) return {};
  return fail(ErrorCode::conflict,
              text::printable(folder.shown(name)) + ": has " + std::to_string(names) +
                  " names (hard links), and the others would keep the old bytes",
              "allow hard links (--allow-hardlinks) if that is meant");
}

}  // namespace picdesk::edit
