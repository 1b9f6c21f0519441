// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptors of processes (pidfd): readable once the process ended, and never another's. By system
// call: the header of glibc 2.36 cannot be used from C++ (no extern "C").
#pragma once

#include <signal.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include "base/descriptor.h"

namespace picdesk::worker {

// Of a child that is not yet waited for. Invalid: errno says why.
inline files::Descriptor open_process(pid_t id) {
  return files::Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, id, 0)));
}

inline void kill_process(const files::Descriptor& process) {
  ::syscall(SYS_pidfd_send_signal, process.get(), SIGKILL, nullptr, 0);
}

}  // namespace picdesk::worker
