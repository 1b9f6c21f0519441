// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rename_new.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace picdesk::files {

int rename_to_new_name(int folder, const char* from, const char* to) {
  const int renamed = renameat2(folder, from, folder, to, RENAME_NOREPLACE);
  if (renamed == 0 || (errno != EINVAL && errno != ENOSYS)) return renamed;
  return rename_to_new_name_by_link(folder, from, to);
}

int rename_to_new_name_by_link(int folder, const char* from, const char* to) {
  if (linkat(folder, from, folder, to, 0) == 0) {
    unlinkat(folder, from, 0);
    return 0;
  }
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return -1;
  struct stat status {};
  if (fstatat(folder, to, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return -1;
  }
  return renameat(folder, from, folder, to);
}

}  // namespace picdesk::files
