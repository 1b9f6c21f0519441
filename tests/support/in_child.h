// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a function in a forked child, where it may give up rights or be killed.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <stdexcept>

namespace picdesk::test {

inline pid_t start_child(const std::function<int()>& work) {
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) _exit(work());
  return child;
}

// The wait status.
inline int wait_for(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child) throw std::runtime_error("waitpid failed");
  return status;
}

// The exit code; -1 if a signal ended it.
inline int in_child(const std::function<int()>& work) {
  const int status = wait_for(start_child(work));
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace picdesk::test
