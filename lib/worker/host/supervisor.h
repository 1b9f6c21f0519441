// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a worker process at hand, and turns what happens to a job into a reply or an error.
// Thread-safe.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "picdesk/result.h"
#include "worker/host/call.h"

namespace picdesk::worker {

class Supervisor {
 public:
  // Starts the process and sees one job through. Errors: those of WorkerProcess::spawn(), and
  // worker_crashed: it did not come up.
  static Result<std::unique_ptr<Supervisor>> start(const std::string& program,
                                                   std::chrono::seconds deadline,
                                                   const Role& role = {});

  // Takes the copied answer; false: no such answer can be. That counts as a crash.
  using Accept = std::function<bool(Answer)>;

  // A crash is tried once more in a fresh child, a worker process that is gone is started once
  // more. Errors: worker_crashed, timeout, exhausted, too_large, and those of the start.
  Result<void> run(const Job& job, const Accept& accept);

  pid_t process_id();  // of the worker process, for tests

 private:
  Supervisor(std::string program, std::chrono::seconds deadline, Role role)
      : program_(std::move(program)), deadline_(deadline), role_(std::move(role)) {}
  std::shared_ptr<WorkerProcess> current();
  Result<void> replace(const std::shared_ptr<WorkerProcess>& gone);
  Outcome attempt(const Job& job, const Accept& accept, std::shared_ptr<WorkerProcess>& used);

  std::string program_;
  std::chrono::seconds deadline_;
  Role role_;
  std::mutex mutex_;
  std::shared_ptr<WorkerProcess> process_;
};

}  // namespace picdesk::worker
