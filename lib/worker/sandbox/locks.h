// SPDX-License-Identifier: GPL-3.0-or-later
// What a child takes away from itself before it looks at a file.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "worker/sandbox/call_filter.h"

namespace picdesk::worker {

class Locks {
 public:
  // In the parent, once. False: this system cannot filter calls, and nothing must be run.
  bool prepare();

  // In the child: no descriptors but a mute 0, 1 and 2, no files, no privileges, limits of memory
  // and CPU time, no call beyond CallFilter's; it ends with `parent`. False: not all of it holds.
  bool apply(pid_t parent, std::uint32_t cpu_seconds);

 private:
  CallFilter filter_;
};

}  // namespace picdesk::worker
