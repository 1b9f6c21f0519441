// SPDX-License-Identifier: GPL-3.0-or-later
// What a child takes away from itself before it looks at a file.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "worker/sandbox/call_filter.h"

namespace picdesk::worker {

// What a child may take at most, bytes, and whether it may start threads (never processes).
struct Allowance {
  std::uint64_t writable_memory = 448ull << 20;
  std::uint64_t address_space = 2048ull << 20;
  bool threads = false;
};

class Locks {
 public:
  explicit Locks(const Allowance& allowance = {}) : allowance_(allowance) {}

  // In the parent, once. False: this system cannot filter calls, and nothing must be run.
  bool prepare();

  // In the child: no descriptors but a mute 0, 1 and 2, no files, no privileges, limits of memory
  // and CPU time, no call beyond CallFilter's; it ends with `parent`. False: not all of it holds.
  bool apply(pid_t parent, std::uint32_t cpu_seconds);

 private:
  bool limit_memory_and_files() const;

  Allowance allowance_;
  CallFilter filter_;
};

}  // namespace picdesk::worker
