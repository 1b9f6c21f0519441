// SPDX-License-Identifier: GPL-3.0-or-later
// A file is whole under its name or not there: the name appears by one rename, after the bytes
// have reached the disk.
#include "base/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <optional>

#include "base/file_error.h"
#include "base/text.h"

namespace picdesk::files {
namespace {

constexpr mode_t temporary_mode = 0600;

// umask() can only be read by setting it, for all threads at once; /proc tells without.
mode_t file_mode() {
  static const mode_t mode = [] {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
      if (!line.starts_with("Umask:")) continue;
      return static_cast<mode_t>(0666 & ~std::strtoul(line.c_str() + 6, nullptr, 8));
    }
    const mode_t mask = umask(0);
    umask(mask);
    return static_cast<mode_t>(0666 & ~mask);
  }();
  return mode;
}

// Only a regular file may be replaced: a link or a device under this name is not ours.
Result<void> require_replaceable(const WriteJob& job) {
  struct stat status {};
  if (fstatat(job.folder, job.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return {};
    return system_error(job.full_path, "look at", errno);
  }
  if (job.existing == Existing::refuse) return system_error(job.full_path, "create", EEXIST);
  if (S_ISREG(status.st_mode)) return {};
  return fail(ErrorCode::conflict,
              text::printable(job.full_path) + ": is not a regular file, so it is not replaced",
              "move the link, folder or device away");
}

// Which step on the temporary file failed, and its errno.
struct Failure {
  std::string_view action;
  int number = 0;
};

std::optional<Failure> preallocate(Fs& fs, int file, std::size_t size) {
  while (size > 0 && fs.preallocate(file, static_cast<off_t>(size)) != 0) {
    if (errno == EINTR) continue;
    // Not every file system can; the write itself then finds out whether there is room.
    if (errno == EOPNOTSUPP || errno == EINVAL || errno == ENOSYS) break;
    return Failure{"reserve space", errno};
  }
  return {};
}

std::optional<Failure> write_all(Fs& fs, int file, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = fs.write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Failure{"write", errno};
    if (written == 0) return Failure{"write", EIO};  // never for a regular file; do not spin
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

// A file we just created is ours, so EPERM means that this file system (FAT, SMB) has no modes.
std::optional<Failure> set_mode(Fs& fs, int file) {
  if (fs.change_mode(file, file_mode()) == 0 || errno == EPERM || errno == EOPNOTSUPP) return {};
  return Failure{"set the mode", errno};
}

// A failed fsync is final, EINTR included: the kernel may have dropped the dirty pages, so a
// second call would report success for lost bytes.
std::optional<Failure> sync(Fs& fs, int file) {
  if (fs.sync(file) == 0) return {};
  return Failure{"sync", errno};
}

std::optional<Failure> fill(Fs& fs, int file, std::span<const std::byte> bytes) {
  std::optional<Failure> failure = preallocate(fs, file, bytes.size());
  if (!failure) failure = write_all(fs, file, bytes);
  if (!failure) failure = set_mode(fs, file);
  if (!failure) failure = sync(fs, file);
  // Linux has released the descriptor even if close says EINTR, and the bytes are synced.
  if (fs.close(file) != 0 && errno != EINTR && !failure) failure = Failure{"close", errno};
  return failure;
}

}  // namespace

Result<void> atomic_write(Fs& fs, const WriteJob& job, std::span<const std::byte> bytes) {
  if (Result<void> free = require_replaceable(job); !free) return free;
  const int file =
      fs.open_beneath(job.folder, job.temporary,
                      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, temporary_mode);
  if (file < 0) return system_error(job.full_path, "create a temporary file", errno);
  std::optional<Failure> failure = fill(fs, file, bytes);
  if (!failure &&
      fs.rename(job.folder, job.temporary, job.name, job.existing == Existing::replace) != 0) {
    failure = Failure{"rename the temporary file", errno};
  }
  if (failure) {
    auto error = system_error(job.full_path, failure->action, failure->number);
    if (fs.remove(job.folder, job.temporary) != 0) {
      error.value().hint += "; the temporary file " + job.temporary + " could not be removed";
    }
    return error;
  }
  // The file is whole under its name, but whether the name survives a power cut is not known.
  if (fs.sync(job.folder) != 0 && errno != EINVAL) {
    return system_error(job.full_path, "sync its folder", errno);
  }
  return {};
}

}  // namespace picdesk::files
