// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that harms itself when asked: the tests' stand-in for one that a file took over.
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <new>
#include <thread>

#include "faulty_worker/faults.h"
#include "faulty_worker/ways_out.h"
#include "worker/service/metadata_jobs.h"
#include "worker/service/serve.h"

namespace picdesk::test {
namespace {

using worker::Answer;
using worker::Bytes;
using worker::Task;

std::atomic<int>* crashes = nullptr;  // shared with every child

Answer echo(const Task& task) {
  return {Bytes(task.plan.begin(), task.plan.end()),
          Bytes(task.first_file.begin(), task.first_file.end())};
}

// Deep enough for any stack; the compiler must not see that it has no end.
int overflow(volatile int* deeper) {
  volatile int here[1024];
  here[0] = *deeper + 1;
  if (here[0] < 0) return 0;
  return overflow(here) + here[0];
}

void die(int number) {
  ::signal(number, SIG_DFL);
  ::raise(number);
}

void allocate_new() {
  while (true) {
    auto* block = static_cast<volatile char*>(::operator new(1 << 20));
    block[0] = 1;
  }
}

void allocate_malloc() {
  while (auto* block = static_cast<volatile char*>(std::malloc(1 << 20))) block[0] = 1;
  throw std::bad_alloc();
}

void perform_death(Fault fault) {
  volatile int zero = 0;
  switch (fault) {
    case Fault::segmentation_fault:
      *reinterpret_cast<volatile int*>(16) = 1;
      break;
    case Fault::bus_error:
      return die(SIGBUS);
    case Fault::illegal_instruction:
      __builtin_trap();
    case Fault::division_by_zero:
      return die(SIGFPE);
    case Fault::abort_call:
      std::abort();
    case Fault::trap:
      return die(SIGTRAP);
    case Fault::uncaught_exception:
      throw 1;
    case Fault::stack_overflow:
      std::_Exit(overflow(&zero));
    case Fault::exit_with_7:
      std::_Exit(7);
    case Fault::exit_without_reply:
      std::_Exit(0);
    case Fault::spin:
      while (zero == 0) {
      }
      break;
    case Fault::sleep:
      std::this_thread::sleep_for(std::chrono::hours(1));
      break;
    case Fault::allocate_new:
      return allocate_new();
    case Fault::allocate_malloc:
      return allocate_malloc();
    default:
      break;
  }
}

std::optional<Answer> perform(const Task& task) {
  const auto fault = static_cast<Fault>(task.operation);
  perform_death(fault);
  switch (fault) {
    case Fault::crash_first_time:
      if (crashes->fetch_add(1) == 0) std::abort();
      return echo(task);
    case Fault::sleep_then_echo:
      std::this_thread::sleep_for(std::chrono::milliseconds(400));
      return echo(task);
    case Fault::answer_too_large:
      return Answer{{}, Bytes(1 << 20)};
    case Fault::garbage_answer:
      return Answer{Bytes(100, std::byte{0xEE}), Bytes(50)};
    case Fault::refuse_request:
      return {};
    default:
      break;
  }
  if (const std::optional<int> error = try_way_out(fault, task)) {
    return Answer{Bytes(1, static_cast<std::byte>(*error)), {}};
  }
  return worker::perform_metadata_job(task);
}

}  // namespace
}  // namespace picdesk::test

int main() {
  void* shared = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return 1;
  picdesk::test::crashes = new (shared) std::atomic<int>(0);
  return picdesk::worker::serve(3, picdesk::test::perform);
}
