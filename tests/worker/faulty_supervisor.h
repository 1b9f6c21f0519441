// SPDX-License-Identifier: GPL-3.0-or-later
// A supervisor of the faulty worker, and jobs for it.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "faulty_worker/faults.h"
#include "worker/host/supervisor.h"
#include "worker/protocol/frames.h"

namespace picdesk::test {

inline std::unique_ptr<worker::Supervisor> start_faulty_worker() {
  auto started = worker::Supervisor::start(PICDESK_FAULTY_WORKER, std::chrono::seconds(20));
  if (!started) ADD_FAILURE() << started.error().message;
  return started ? std::move(*started) : nullptr;
}

// The bytes of the plan live in the job's owner.
struct FaultyJob {
  worker::Bytes plan;
  worker::Job job;

  explicit FaultyJob(Fault fault, std::size_t plan_bytes = 16)
      : FaultyJob(static_cast<std::uint32_t>(fault), plan_bytes) {}
  explicit FaultyJob(worker::Operation operation, std::size_t plan_bytes = 16)
      : FaultyJob(static_cast<std::uint32_t>(operation), plan_bytes) {}
  FaultyJob(const FaultyJob&) = delete;
  FaultyJob& operator=(const FaultyJob&) = delete;

 private:
  FaultyJob(std::uint32_t operation, std::size_t plan_bytes) : plan(plan_bytes, std::byte{0x21}) {
    job.operation = operation;
    job.plan = plan;
    job.output_capacity = 1 << 16;
    job.deadline = std::chrono::seconds(20);
  }
};

// What one job comes to: its answer, or the error.
inline Result<worker::Answer> run(worker::Supervisor& supervisor, const worker::Job& job) {
  worker::Answer kept;
  Result<void> ran = supervisor.run(job, [&](worker::Answer answer) {
    kept = std::move(answer);
    return true;
  });
  if (!ran) return forward_error(ran);
  return kept;
}

}  // namespace picdesk::test
