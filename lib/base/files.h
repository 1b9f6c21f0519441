// SPDX-License-Identifier: GPL-3.0-or-later
// Files: whole reads with a cap, atomic durable writes beneath a root. The only code that opens a
// file for writing. Fs is the seam for fault tests: it names each system call a write makes.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/date.h"
#include "picdesk/files.h"
#include "picdesk/result.h"

namespace picdesk::files {

// System calls of the write path, one method each; 0 or a value on success, -1 with errno set.
// The default does the real thing; tests fail the n-th call. EINTR: read, write, lock and
// preallocate are tried again by the callers, close counts as done, sync as failed.
class Fs {
 public:
  virtual ~Fs() = default;
  // A folder as the user named it: links on the way are followed.
  virtual int open_folder(const std::string& path);
  // Opens `path` below directory `root_fd` without following symlinks or leaving the root
  // (openat2 RESOLVE_BENEATH|RESOLVE_NO_SYMLINKS|RESOLVE_NO_MAGICLINKS; on ENOSYS component-wise
  // openat with O_NOFOLLOW).
  virtual int open_beneath(int root_fd, const std::string& path, int flags, mode_t mode);
  virtual int make_directory(int root_fd, const std::string& path, mode_t mode);
  virtual ssize_t write(int fd, const void* data, std::size_t size);
  virtual int preallocate(int fd, off_t size);
  virtual int change_mode(int fd, mode_t mode);
  virtual int sync(int fd);
  virtual int close(int fd);
  virtual int rename(int dir_fd, const std::string& from, const std::string& to, bool replace);
  virtual int remove(int dir_fd, const std::string& name);
  virtual int remove_directory(int dir_fd, const std::string& name);  // an empty one

  // What the replacement of an existing file needs besides.
  virtual ssize_t read(int fd, void* buffer, std::size_t size);
  virtual int status(int fd, struct stat& status);
  // Of a name in a folder; a symbolic link is not followed.
  virtual int status_of(int dir_fd, const std::string& name, struct stat& status);
  virtual int list(int dir_fd, std::vector<std::string>& names);  // without "." and ".."
  virtual int lock(int fd, int operation);                        // flock(2)
  virtual int file_system(int fd, long& magic);                   // f_type of statfs(2)
  virtual int inode_flags(int fd, int& flags);                    // FS_IOC_GETFLAGS
  virtual int clone(int fd, int from_fd);                         // FICLONE
  virtual int link(int from_dir, const std::string& from, int to_dir, const std::string& to);
  virtual int change_owner(int fd, uid_t owner, gid_t group);
  virtual int set_modified(int fd, const timespec& time);  // the time of access stays
  // Extended attributes, access control lists (system.posix_acl_*) among them.
  virtual int list_attributes(int fd, std::vector<std::string>& names);
  virtual int get_attribute(int fd, const std::string& name, std::string& value);
  virtual int set_attribute(int fd, const std::string& name, const std::string& value);
  virtual int remove_attribute(int fd, const std::string& name);
};
Fs& real_fs();

// Modification time in UTC to the second. The errors of read() but too_large; invalid_argument also
// for a year outside 1..9999.
Result<PartialDate> modified(const std::string& path);

enum class Existing { refuse, replace };

// A directory that outputs are written beneath. Created with its parents at the first write if it
// is missing, so that a dry run leaves no trace; until then reads find nothing. Thread-safe: writes
// of different names may run at once.
class OutputRoot {
 public:
  static Result<OutputRoot> open(const std::string& directory, Fs& fs = real_fs());
  OutputRoot(OutputRoot&&) noexcept;
  OutputRoot& operator=(OutputRoot&&) noexcept;
  ~OutputRoot();

  // Writes a file whole or not at all: temporary file in the same folder, preallocate, write,
  // fsync, close, rename, fsync of the folder. Missing folders are made one by one. `relative` is
  // a relative path without "." or "..". Mode 0666 & ~umask. With Existing::refuse a file that
  // appeared meanwhile is `conflict`; anything but a regular file is never replaced (conflict), and
  // a symbolic link on the way is never followed (permission). Errors: invalid_argument,
  // permission, io, conflict, exhausted (disk, quota, descriptors), not_found (its folder was
  // removed meanwhile); the old file, if any, is untouched and no temporary file stays. Only if
  // the last step fails, the fsync of the folder, the new file is there, whole, with its error.
  // A file above RLIMIT_FSIZE is `io` if the process ignores SIGXFSZ, which else ends it.
  Result<void> write(const std::string& relative, std::span<const std::byte> bytes,
                     Existing existing);

  // The bytes of an existing file beneath the root; not_found if there is none.
  Result<Bytes> read(const std::string& relative, std::uint64_t max_bytes) const;
  // Whether anything of that name is there.
  Result<bool> exists(const std::string& relative) const;
  const std::string& path() const;  // as given, without a trailing slash

 private:
  struct State;
  explicit OutputRoot(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace picdesk::files
