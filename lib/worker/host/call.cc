// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/host/call.h"

#include <signal.h>
#include <sys/poll.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <optional>

#include "worker/host/reply.h"
#include "worker/protocol/frames.h"
#include "worker/protocol/packet.h"
#include "worker/protocol/shared_memory.h"

namespace picdesk::worker {
namespace {

using Clock = std::chrono::steady_clock;
using Kind = Outcome::Kind;

std::uint64_t next_job_number() {
  static std::atomic<std::uint64_t> last{0};  // unique in the host is all that it must be
  return ++last;
}

Outcome outcome(Kind kind, std::string cause) { return {kind, std::move(cause), {}, 0, 0}; }

Outcome system_outcome(Kind kind, const std::string& what, int error) {
  std::array<char, 128> text{};
  return outcome(kind, what + ": " + ::strerror_r(error, text.data(), text.size()));
}

std::string signal_name(int number) {
  const char* abbreviation = ::sigabbrev_np(number);
  return abbreviation ? std::string("SIG") + abbreviation : "signal " + std::to_string(number);
}

// What the end of a child means, but for a reply that has to be read.
Outcome judge(const EndingFrame& ending) {
  if (ending.ending == Ending::not_started) {
    return system_outcome(Kind::exhausted, "no process for it", ending.code);
  }
  if (ending.ending == Ending::signalled) {
    if (ending.code == SIGXCPU) return outcome(Kind::timeout, "SIGXCPU");
    if (ending.code == SIGKILL) return outcome(Kind::exhausted, "SIGKILL from outside");
    return outcome(Kind::crashed, signal_name(ending.code));
  }
  switch (ending.code) {
    case exit_replied:
      return outcome(Kind::replied, {});
    case exit_no_memory:
      return outcome(Kind::exhausted, "no memory");
    case exit_too_large:
      return outcome(Kind::too_large, "the answer is too large");
    case exit_not_locked:
      return outcome(Kind::crashed, "a sandbox that this system refuses");
    case exit_bad_request:
      return outcome(Kind::crashed, "a request that it does not know");
    default:
      return outcome(Kind::crashed, "exit status " + std::to_string(ending.code));
  }
}

bool wait_readable(int socket, Clock::time_point deadline) {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd readable{socket, POLLIN, 0};
    const int ready = ::poll(&readable, 1, left > 0 ? static_cast<int>(left) : 0);
    if (ready > 0) return true;
    if (ready == 0 && left <= 0) return false;
    if (ready < 0 && errno != EINTR) return false;
  }
}

// The call's own descriptors.
struct Line {
  Descriptor socket;
  Descriptor output;
  std::uint64_t job = next_job_number();
};

// Nothing, or why it was not sent.
std::optional<Outcome> send(const WorkerProcess& process, const Job& job, Line& line) {
  auto [ours, theirs] = socket_pair();
  const std::array pieces{job.plan, job.first_file, job.second_file};
  const Descriptor input = sealed_memory(pieces);
  line.output = writable_memory(job.output_capacity);
  if (!ours.valid() || !input.valid() || !line.output.valid()) {
    return system_outcome(Kind::exhausted, "no memory or descriptors for it", errno);
  }
  RequestFrame frame;
  frame.job = line.job;
  frame.operation = job.operation;
  frame.cpu_seconds = job.cpu_seconds;
  frame.input_bytes = job.plan.size() + job.first_file.size() + job.second_file.size();
  frame.output_capacity = job.output_capacity;
  frame.plan_bytes = job.plan.size();
  frame.first_file_bytes = job.first_file.size();
  const std::array descriptors{theirs.get(), input.get(), line.output.get()};
  if (!send_packet(process.socket(), std::as_bytes(std::span(&frame, 1)), descriptors)) {
    if (errno == EAGAIN) return outcome(Kind::stuck, "it reads no requests");
    if (errno == EPIPE || errno == ECONNRESET) return outcome(Kind::lost, "it is gone");
    return system_outcome(Kind::exhausted, "the request cannot be sent", errno);
  }
  line.socket = std::move(ours);
  return {};
}

}  // namespace

Outcome call(const WorkerProcess& process, const Job& job) {
  const auto deadline = Clock::now() + job.deadline;
  Line line;
  if (std::optional<Outcome> unsent = send(process, job, line)) return std::move(*unsent);

  // Hanging up our half makes the worker process kill the child; it still tells of the end.
  const bool in_time = wait_readable(line.socket.get(), deadline);
  if (!in_time) {
    constexpr std::chrono::seconds patience{2};
    (void)::shutdown(line.socket.get(), SHUT_WR);
    if (!wait_readable(line.socket.get(), Clock::now() + patience)) {
      return outcome(Kind::stuck, "it does not end its children");
    }
  }
  EndingFrame ending;
  const Packet packet =
      receive_packet(line.socket.get(), std::as_writable_bytes(std::span(&ending, 1)));
  if (packet.ended && process.ends_within(std::chrono::seconds(1))) {
    return outcome(Kind::lost, "it is gone");
  }
  if (!in_time) return outcome(Kind::timeout, "the deadline");
  if (packet.ended) return outcome(Kind::exhausted, "it has no descriptors left");
  if (!packet.whole || ending.magic_number != magic || ending.job != line.job) {
    return outcome(Kind::stuck, "it does not keep to the protocol");
  }
  Outcome result = judge(ending);
  result.cpu_microseconds = ending.cpu_microseconds;
  result.peak_kibibytes = ending.peak_kibibytes;
  if (result.kind != Kind::replied) return result;
  std::optional<Answer> answer = copy_answer(line.output.get(), job.output_capacity, line.job);
  if (!answer) return outcome(Kind::crashed, "a reply that breaks the protocol");
  result.answer = std::move(*answer);
  return result;
}

}  // namespace picdesk::worker
