// SPDX-License-Identifier: GPL-3.0-or-later
// One job in one child, from the memory it gets to the reply that is copied out. No retries here.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "worker/host/worker_process.h"
#include "worker/message/message.h"

namespace picdesk::worker {

struct Job {
  std::uint32_t operation = 0;
  ByteView plan;
  ByteView first_file;
  ByteView second_file;
  std::uint64_t output_capacity = 0;  // bytes of the reply at most
  std::uint32_t cpu_seconds = 10;
  std::chrono::milliseconds deadline{30'000};  // wall time
};

struct Outcome {
  enum class Kind {
    replied,    // the answer is a copy; what it says is not yet checked
    crashed,    // `cause` names the signal, or what is wrong with the reply
    timeout,    // `cause` says which limit
    exhausted,  // memory, processes, descriptors
    too_large,  // the answer is beyond output_capacity
    lost,       // the worker process itself is gone
    stuck,      // the worker process does not answer
  };
  Kind kind = Kind::lost;
  std::string cause;
  Answer answer;
  std::uint64_t cpu_microseconds = 0;  // of the child
  std::uint32_t peak_kibibytes = 0;
};

// Thread-safe: calls to one process may run at once.
Outcome call(const WorkerProcess& process, const Job& job);

}  // namespace picdesk::worker
