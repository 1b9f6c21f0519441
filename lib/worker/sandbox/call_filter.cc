// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/sandbox/call_filter.h"

#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

#include "base/descriptor.h"
#include "worker/protocol/shared_memory.h"

namespace picdesk::worker {
namespace {

// Stands for the child's own id until apply(). No process has it: ids end at 2^22.
constexpr std::uint32_t own_id = 0x7FFF'FFF1;

// Memory, time, random numbers, the descriptors that are there, and the way out.
constexpr std::array allowed = {
    SCMP_SYS(read),         SCMP_SYS(write),           SCMP_SYS(close),
    SCMP_SYS(munmap),       SCMP_SYS(mremap),          SCMP_SYS(madvise),
    SCMP_SYS(brk),          SCMP_SYS(futex),           SCMP_SYS(exit),
    SCMP_SYS(exit_group),   SCMP_SYS(rt_sigaction),    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall), SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(gettimeofday),
    SCMP_SYS(getpid),       SCMP_SYS(gettid),          SCMP_SYS(rseq),
    SCMP_SYS(sched_yield),  SCMP_SYS(set_robust_list), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getrandom),    SCMP_SYS(lseek),           SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),   SCMP_SYS(sysinfo),         SCMP_SYS(getrusage),
    SCMP_SYS(umask),
};

// Libraries try these and go on without: locales, time zones, configuration.
constexpr std::array denied = {
    SCMP_SYS(openat),     SCMP_SYS(open),   SCMP_SYS(access),   SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(readlink),
    SCMP_SYS(readlinkat), SCMP_SYS(mkdir),  SCMP_SYS(mkdirat),  SCMP_SYS(getcwd),
};

bool add_rules(scmp_filter_ctx context, bool threads) {
  int failed = 0;
  for (const int call : allowed) failed |= seccomp_rule_add(context, SCMP_ACT_ALLOW, call, 0);
  for (const int call : denied)
    failed |= seccomp_rule_add(context, SCMP_ACT_ERRNO(EACCES), call, 0);
  // New memory is never executable.
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    failed |= seccomp_rule_add(context, SCMP_ACT_ALLOW, call, 1,
                               SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  }
  failed |=
      seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, own_id));
  // The C library falls back to clone, whose flags can be seen: a thread or a process.
  failed |= seccomp_rule_add(context, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  if (threads) {
    failed |= seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                               SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    // GLib names its threads.
    failed |= seccomp_rule_add(context, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1,
                               SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
  }
  return failed == 0;
}

}  // namespace

bool CallFilter::prepare(bool threads) {
  const std::unique_ptr<void, void (*)(scmp_filter_ctx)> context(
      seccomp_init(SCMP_ACT_KILL_PROCESS), seccomp_release);
  if (!context || !add_rules(context.get(), threads)) return false;
  const files::Descriptor memory(::memfd_create("picdesk-filter", MFD_CLOEXEC));
  if (!memory.valid() || seccomp_export_bpf(context.get(), memory.get()) != 0) return false;
  const off_t size = ::lseek(memory.get(), 0, SEEK_END);
  if (size <= 0) return false;
  program_.resize(static_cast<std::size_t>(size) / sizeof(sock_filter));
  return read_memory(memory.get(), 0, std::as_writable_bytes(std::span(program_)));
}

bool CallFilter::apply(pid_t self) {
  for (sock_filter& step : program_) {
    if (BPF_CLASS(step.code) == BPF_JMP && step.k == own_id) {
      step.k = static_cast<std::uint32_t>(self);
    }
  }
  sock_fprog program{};
  program.len = static_cast<unsigned short>(program_.size());
  program.filter = program_.data();
  return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

}  // namespace picdesk::worker
