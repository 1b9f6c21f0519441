// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways to open a path below a folder without following a symbolic link; apart, so that
// tests can hold one against the other. For the .cc files of this folder.
#pragma once

#include <sys/types.h>

#include <string>

namespace picdesk::files {

// openat2 with RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS and RESOLVE_NO_MAGICLINKS. A descriptor, or -1
// with errno: ELOOP for a symbolic link, EXDEV for a path that leaves the root, ENOSYS or EPERM
// where the kernel or a seccomp filter does not know the call.
int open_beneath_at_once(int root_fd, const std::string& path, int flags, mode_t mode);

// The same with one openat for each component.
int open_beneath_by_parts(int root_fd, const std::string& path, int flags, mode_t mode);

// For reading: symbolic links are followed as long as they stay below the root. Where the kernel
// does not know the call, none is followed.
int open_beneath_following(int root_fd, const std::string& path, int flags);

}  // namespace picdesk::files
