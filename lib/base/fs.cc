// SPDX-License-Identifier: GPL-3.0-or-later
// The real system calls of the write path.
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

#include "base/files.h"
#include "base/open_beneath.h"
#include "base/rename_new.h"

namespace picdesk::files {

int Fs::open_folder(const std::string& path) {
  return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

int Fs::open_beneath(int root_fd, const std::string& path, int flags, mode_t mode) {
  const int opened = open_beneath_at_once(root_fd, path, flags, mode);
  // EPERM: seccomp filters older than the call answer so. The other way is as strict, and says
  // EPERM itself if the file system meant it.
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return opened;
  return open_beneath_by_parts(root_fd, path, flags, mode);
}

int Fs::make_directory(int root_fd, const std::string& path, mode_t mode) {
  return mkdirat(root_fd, path.c_str(), mode);
}

ssize_t Fs::write(int fd, const void* data, std::size_t size) { return ::write(fd, data, size); }

// fallocate, not posix_fallocate: glibc's writes the whole file once more where the file system
// has no such call.
int Fs::preallocate(int fd, off_t size) { return fallocate(fd, 0, 0, size); }

int Fs::change_mode(int fd, mode_t mode) { return fchmod(fd, mode); }
int Fs::sync(int fd) { return fsync(fd); }
int Fs::close(int fd) { return ::close(fd); }

int Fs::rename(int dir_fd, const std::string& from, const std::string& to, bool replace) {
  if (replace) return renameat(dir_fd, from.c_str(), dir_fd, to.c_str());
  return rename_to_new_name(dir_fd, from.c_str(), to.c_str());
}

int Fs::remove(int dir_fd, const std::string& name) { return unlinkat(dir_fd, name.c_str(), 0); }

int Fs::remove_directory(int dir_fd, const std::string& name) {
  return unlinkat(dir_fd, name.c_str(), AT_REMOVEDIR);
}

ssize_t Fs::read(int fd, void* buffer, std::size_t size) { return ::read(fd, buffer, size); }
int Fs::status(int fd, struct stat& status) { return fstat(fd, &status); }

int Fs::status_of(int dir_fd, const std::string& name, struct stat& status) {
  return fstatat(dir_fd, name.c_str(), &status, AT_SYMLINK_NOFOLLOW);
}

int Fs::list(int dir_fd, std::vector<std::string>& names) {
  // A descriptor of its own: a duplicate would share, and move, the position in the folder.
  const int opened = openat(dir_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return -1;
  DIR* folder = fdopendir(opened);
  if (folder == nullptr) {
    ::close(opened);
    return -1;
  }
  errno = 0;
  while (const dirent* entry = readdir(folder)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  const int number = errno;
  closedir(folder);
  errno = number;
  return number == 0 ? 0 : -1;
}

int Fs::lock(int fd, int operation) { return flock(fd, operation); }

int Fs::file_system(int fd, long& magic) {
  struct statfs status {};
  if (fstatfs(fd, &status) != 0) return -1;
  magic = static_cast<long>(status.f_type);
  return 0;
}

int Fs::inode_flags(int fd, int& flags) { return ioctl(fd, FS_IOC_GETFLAGS, &flags); }
int Fs::clone(int fd, int from_fd) { return ioctl(fd, FICLONE, from_fd); }

int Fs::link(int from_dir, const std::string& from, int to_dir, const std::string& to) {
  return linkat(from_dir, from.c_str(), to_dir, to.c_str(), 0);
}

int Fs::change_owner(int fd, uid_t owner, gid_t group) { return fchown(fd, owner, group); }

int Fs::set_modified(int fd, const timespec& time) {
  const timespec times[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, time};
  return futimens(fd, times);
}

int Fs::set_attribute(int fd, const std::string& name, const std::string& value) {
  return fsetxattr(fd, name.c_str(), value.data(), value.size(), 0);
}

int Fs::remove_attribute(int fd, const std::string& name) { return fremovexattr(fd, name.c_str()); }

namespace {

// Calls for the size, then for the text; once more if it grew in between.
template <class Call>
ssize_t sized(std::string& text, Call call) {
  while (true) {
    const ssize_t size = call(nullptr, 0);
    if (size < 0) return -1;
    text.resize(static_cast<std::size_t>(size));
    if (size == 0) return 0;
    const ssize_t got = call(text.data(), text.size());
    if (got >= 0) text.resize(static_cast<std::size_t>(got));
    if (got >= 0 || errno != ERANGE) return got;
  }
}

}  // namespace

int Fs::get_attribute(int fd, const std::string& name, std::string& value) {
  return sized(value, [&](char* buffer,
                          std::size_t size) { return fgetxattr(fd, name.c_str(), buffer, size); }) <
                 0
             ? -1
             : 0;
}

int Fs::list_attributes(int fd, std::vector<std::string>& names) {
  std::string list;
  const auto call = [&](char* buffer, std::size_t size) { return flistxattr(fd, buffer, size); };
  if (sized(list, call) < 0) return -1;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find('\0', start), list.size());
    if (end > start) names.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return 0;
}

Fs& real_fs() {
  static Fs fs;
  return fs;
}

}  // namespace picdesk::files
