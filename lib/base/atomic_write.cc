// SPDX-License-Identifier: GPL-3.0-or-later
// A file is whole under its name or not there: the name appears by one rename, after the bytes
// have reached the disk.
#include "base/atomic_write.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <optional>

#include "base/file_error.h"
#include "base/file_steps.h"
#include "base/text.h"

namespace picdesk::files {
namespace {

constexpr mode_t temporary_mode = 0600;

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

// A file we just created is ours, so EPERM means that this file system (FAT, SMB) has no modes.
std::optional<Failure> set_mode(Fs& fs, int file) {
  if (fs.change_mode(file, new_file_mode()) == 0 || errno == EPERM || errno == EOPNOTSUPP)
    return {};
  return Failure{"set the mode", errno};
}

std::optional<Failure> fill(Fs& fs, int file, std::span<const std::byte> bytes) {
  std::optional<Failure> failure = reserve_space(fs, file, bytes.size());
  if (!failure) failure = write_all(fs, file, bytes);
  if (!failure) failure = set_mode(fs, file);
  if (!failure) failure = sync_file(fs, file);
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
