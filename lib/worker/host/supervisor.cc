// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/supervisor.h"

#include <algorithm>
#include <string_view>

#include "worker/protocol/frames.h"

namespace picdesk::worker {
namespace {

using Kind = Outcome::Kind;

constexpr auto hostile_hint =
    "leave this file out; if other programs open it well, please report it to picdesk";

tl::unexpected<Error> error_of(const Outcome& outcome, const Job& job, const std::string& noun) {
  switch (outcome.kind) {
    case Kind::timeout: {
      const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(job.deadline).count();
      const std::string limit = outcome.cause == "SIGXCPU"
                                    ? std::to_string(job.cpu_seconds) + " s of CPU time"
                                    : std::to_string(seconds) + " s";
      return fail(ErrorCode::timeout, "the " + noun + " job took more than " + limit, hostile_hint);
    }
    case Kind::exhausted:
      return fail(ErrorCode::exhausted,
                  "the " + noun + " worker ran out of means: " + outcome.cause,
                  "try again with fewer jobs at once");
    case Kind::too_large:
      return fail(ErrorCode::too_large,
                  "the " + noun + " worker's answer is more than " +
                      std::to_string(job.output_capacity) + " bytes",
                  hostile_hint);
    case Kind::crashed:
      return fail(ErrorCode::worker_crashed,
                  "the " + noun + " worker died twice on this file: " + outcome.cause,
                  hostile_hint);
    case Kind::lost:
    case Kind::stuck:
    case Kind::replied:
      break;
  }
  return fail(ErrorCode::worker_crashed, "the " + noun + " worker fails: " + outcome.cause,
              "try again; if it stays so, install picdesk completely");
}

}  // namespace

Result<std::unique_ptr<Supervisor>> Supervisor::start(const std::string& program,
                                                      std::chrono::seconds deadline,
                                                      const Role& role) {
  std::unique_ptr<Supervisor> supervisor(new Supervisor(program, deadline, role));
  if (Result<void> spawned = supervisor->replace(nullptr); !spawned) return forward_error(spawned);
  const Bytes greeting(8, std::byte{0x5A});
  Job job;
  job.operation = static_cast<std::uint32_t>(Operation::echo);
  job.plan = greeting;
  job.output_capacity = 1 << 12;
  job.deadline = deadline;
  std::shared_ptr<WorkerProcess> used;
  const Outcome outcome = supervisor->attempt(
      job, [&](const Answer& answer) { return answer.message == greeting; }, used);
  if (outcome.kind != Kind::replied) {
    return fail(ErrorCode::worker_crashed,
                "the " + role.noun + " worker " + program + " does not come up: " + outcome.cause,
                "install picdesk completely");
  }
  return supervisor;
}

std::shared_ptr<WorkerProcess> Supervisor::current() {
  const std::lock_guard lock(mutex_);
  return process_;
}

pid_t Supervisor::process_id() { return current()->id(); }

// Only the first of several calls that lost the same process starts another.
Result<void> Supervisor::replace(const std::shared_ptr<WorkerProcess>& gone) {
  std::shared_ptr<WorkerProcess> last_reference;  // ends, which may take time, without the lock
  const std::lock_guard lock(mutex_);
  if (process_ != gone) return {};
  Result<std::shared_ptr<WorkerProcess>> fresh = WorkerProcess::spawn(program_, deadline_, role_);
  if (!fresh) return forward_error(fresh);
  last_reference = std::exchange(process_, std::move(*fresh));
  return {};
}

Outcome Supervisor::attempt(const Job& job, const Accept& accept,
                            std::shared_ptr<WorkerProcess>& used) {
  used = current();
  Outcome outcome = call(*used, job);
  if (outcome.kind == Kind::replied && !accept(std::move(outcome.answer))) {
    outcome.kind = Kind::crashed;
    outcome.cause = "a reply that makes no sense";
  }
  if (outcome.kind == Kind::stuck) used->kill();
  return outcome;
}

Result<void> Supervisor::run(const Job& job, const Accept& accept) {
  bool crashed_before = false;
  bool lost_before = false;
  while (true) {
    std::shared_ptr<WorkerProcess> used;
    const Outcome outcome = attempt(job, accept, used);
    if (outcome.kind == Kind::replied) return {};
    const bool lost = outcome.kind == Kind::lost || outcome.kind == Kind::stuck;
    if (lost) {
      if (Result<void> started = replace(used); !started) return started;
    }
    bool& before = lost ? lost_before : crashed_before;
    if ((!lost && outcome.kind != Kind::crashed) || before)
      return error_of(outcome, job, role_.noun);
    before = true;
  }
}

}  // namespace picdesk::worker
