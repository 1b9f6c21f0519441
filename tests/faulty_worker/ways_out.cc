// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulty_worker/ways_out.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace picdesk::test {
namespace {

int outcome(long result) { return result < 0 ? errno : 0; }

int start_thread() {
  try {
    std::thread([] {}).join();
  } catch (const std::system_error& error) {
    return error.code().value();
  }
  return 0;
}

int execute_program() {
  char name[] = "/bin/true";
  char* arguments[] = {name, nullptr};
  return outcome(::execv(name, arguments));
}

int fork_process() {
  const pid_t id = ::fork();
  if (id == 0) ::_exit(0);
  return outcome(id);
}

// Of the input mapping: the seal must hold whatever the child does.
int write_input(worker::ByteView input) {
  const auto page = reinterpret_cast<std::uintptr_t>(input.data()) & ~std::uintptr_t{4095};
  return outcome(::mprotect(reinterpret_cast<void*>(page), 4096, PROT_READ | PROT_WRITE));
}

int map_executable() {
  const void* page =
      ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return outcome(page == MAP_FAILED ? -1 : 0);
}

int raise_limit() {
  const rlimit values{RLIM_INFINITY, RLIM_INFINITY};
  return outcome(::setrlimit(RLIMIT_CPU, &values));
}

int count_descriptors() {
  int count = 0;
  for (int number = 0; number < 1024; ++number) {
    struct stat status {};
    if (::fstat(number, &status) == 0) count = number + 1;
  }
  return count;
}

}  // namespace

std::optional<int> try_way_out(Fault fault, const worker::Task& task) {
  switch (fault) {
    case Fault::open_file:
      return outcome(::open("/etc/passwd", O_RDONLY | O_CLOEXEC));
    case Fault::read_folder:
      return outcome(::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    case Fault::make_folder:
      return outcome(::mkdir("/tmp/picdesk-escaped", 0700));
    case Fault::write_standard_error:
      return outcome(::write(2, "", 0));
    case Fault::open_socket:
      return outcome(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    case Fault::fork_process:
      return fork_process();
    case Fault::start_thread:
      return start_thread();
    case Fault::execute_program:
      return execute_program();
    case Fault::signal_parent:
      return outcome(::kill(::getppid(), SIGTERM));
    case Fault::trace_parent:
      return outcome(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr));
    case Fault::map_executable:
      return map_executable();
    case Fault::raise_limit:
      return raise_limit();
    case Fault::write_input:
      return write_input(task.plan);
    case Fault::count_descriptors:
      return count_descriptors();
    default:
      return {};
  }
}

}  // namespace picdesk::test
