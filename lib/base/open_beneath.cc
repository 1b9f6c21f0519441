// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/open_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "base/descriptor.h"

namespace picdesk::files {
namespace {

bool wants_mode(int flags) { return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE; }

bool is_symlink(int folder, const char* name) {
  struct stat status {};
  return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

// O_NOFOLLOW reports a symbolic link as ENOTDIR when O_DIRECTORY is set too.
int open_component(int folder, const std::string& name, int flags, mode_t mode) {
  const int opened = openat(folder, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, mode);
  if (opened < 0 && errno == ENOTDIR) errno = is_symlink(folder, name.c_str()) ? ELOOP : ENOTDIR;
  return opened;
}

}  // namespace

int open_beneath_at_once(int root_fd, const std::string& path, int flags, mode_t mode) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags) | O_CLOEXEC;
  how.mode = wants_mode(flags) ? mode : 0;  // openat2 refuses a mode that has no use
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  // glibc 2.36 has no wrapper.
  return static_cast<int>(syscall(SYS_openat2, root_fd, path.c_str(), &how, sizeof how));
}

int open_beneath_by_parts(int root_fd, const std::string& path, int flags, mode_t mode) {
  if (path.starts_with('/')) {
    errno = EXDEV;
    return -1;
  }
  Descriptor folder;
  int at = root_fd;
  std::string_view rest = path;
  while (true) {
    const std::size_t slash = rest.find('/');
    const std::string name(rest.substr(0, slash));
    if (name == "..") {
      errno = EXDEV;
      return -1;
    }
    if (slash == std::string_view::npos) return open_component(at, name, flags, mode);
    rest.remove_prefix(slash + 1);
    Descriptor next(open_component(at, name, O_PATH | O_DIRECTORY, 0));
    if (!next.valid()) return -1;
    folder = std::move(next);
    at = folder.get();
  }
}

int open_beneath_following(int root_fd, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags) | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  const int opened =
      static_cast<int>(syscall(SYS_openat2, root_fd, path.c_str(), &how, sizeof how));
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return opened;
  return open_beneath_by_parts(root_fd, path, flags, 0);
}

}  // namespace picdesk::files
