// SPDX-License-Identifier: GPL-3.0-or-later
// The system calls that a child may make. libseccomp is fenced in call_filter.cc.
#pragma once

#include <linux/filter.h>
#include <sys/types.h>

#include <vector>

namespace picdesk::worker {

// A BPF program, made once for all children: making it takes longer than a fork.
class CallFilter {
 public:
  // `threads`: the process may start some. False: libseccomp cannot make it here.
  bool prepare(bool threads);
  // From now on every call that is not allowed ends this process. `self` may signal itself, so that
  // abort() shows as SIGABRT. Needs PR_SET_NO_NEW_PRIVS. False: errno says why.
  bool apply(pid_t self);

 private:
  std::vector<sock_filter> program_;
};

}  // namespace picdesk::worker
