// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/sandbox/locks.h"

#include <linux/landlock.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "worker/sandbox/sanitized.h"

namespace picdesk::worker {
namespace {

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const rlimit values{soft, hard};
  return ::setrlimit(resource, &values) == 0;
}
bool limit(__rlimit_resource resource, rlim_t value) { return limit(resource, value, value); }

// At the soft limit SIGXCPU, which says what happened; the hard one is SIGKILL.
bool limit_cpu(std::uint32_t seconds) { return limit(RLIMIT_CPU, seconds, seconds + 2); }

bool drop_privileges(pid_t parent) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return false;
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return false;
  return ::getppid() == parent;  // else it died before we asked
}

// Every right of Landlock's second interface (Linux 5.19), and no rule that gives one back. A
// kernel without Landlock passes: the call filter stands.
bool forbid_files() {
  constexpr std::uint32_t create_version = LANDLOCK_CREATE_RULESET_VERSION;
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, create_version);
  if (version < 1) return errno == ENOSYS || errno == EOPNOTSUPP;
  landlock_ruleset_attr rights{};
  rights.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  if (version >= 2) rights.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
  const long rules = ::syscall(SYS_landlock_create_ruleset, &rights, sizeof rights, 0);
  if (rules < 0) return false;
  const bool held = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  return ::close(static_cast<int>(rules)) == 0 && held;
}

// The worker process has /dev/null as 0 and 1. Under sanitizers the standard error stays: it is
// where they report.
bool close_descriptors() {
  if (!sanitized && ::dup2(0, 2) != 2) return false;
  return ::close_range(3, ~0u, 0) == 0;
}

}  // namespace

bool Locks::limit_memory_and_files() const {
  return limit(RLIMIT_DATA, allowance_.writable_memory) &&
         limit(RLIMIT_AS, allowance_.address_space) && limit(RLIMIT_FSIZE, 0) &&
         limit(RLIMIT_NOFILE, 64);
}

bool Locks::prepare() { return sanitized || filter_.prepare(allowance_.threads); }

bool Locks::apply(pid_t parent, std::uint32_t cpu_seconds) {
  if (!close_descriptors()) return false;
  if (!limit(RLIMIT_CORE, 0) || !limit_cpu(cpu_seconds)) return false;
  if (!sanitized && !limit_memory_and_files()) return false;
  if (!drop_privileges(parent)) return false;
  return sanitized || (forbid_files() && filter_.apply(::getpid()));
}

}  // namespace picdesk::worker
