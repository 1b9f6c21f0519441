// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/service/serve.h"

#include <signal.h>
#include <sys/poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "worker/protocol/frames.h"
#include "worker/protocol/packet.h"
#include "worker/protocol/process_handle.h"
#include "worker/sandbox/locks.h"
#include "worker/service/child.h"

namespace picdesk::worker {
namespace {

struct Child {
  std::uint64_t job = 0;
  Descriptor process;
  Descriptor call;  // the host hangs up: the child is to be ended
  bool ended_by_host = false;
};

void tell(const Descriptor& call, EndingFrame frame, std::uint64_t job) {
  frame.job = job;
  // A host that does not listen any more has no use for it.
  (void)send_packet(call.get(), std::as_bytes(std::span(&frame, 1)), {});
}

void kill(const Child& child) { kill_process(child.process); }

// The C library's waitid() does not give the resources used.
EndingFrame reap(const Child& child) {
  siginfo_t info{};
  rusage used{};
  long result = 0;
  do {
    result = ::syscall(SYS_waitid, P_PIDFD, child.process.get(), &info, WEXITED, &used);
  } while (result != 0 && errno == EINTR);
  EndingFrame frame;
  frame.ending = info.si_code == CLD_EXITED ? Ending::exited : Ending::signalled;
  frame.code = result == 0 ? info.si_status : SIGKILL;
  const auto microseconds = [](const timeval& time) {
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000 +
           static_cast<std::uint64_t>(time.tv_usec);
  };
  frame.cpu_microseconds = microseconds(used.ru_utime) + microseconds(used.ru_stime);
  frame.peak_kibibytes = static_cast<std::uint32_t>(used.ru_maxrss);
  return frame;
}

class Service {
 public:
  Service(int socket, Perform perform, const Allowance& allowance)
      : socket_(socket), perform_(perform), locks_(allowance) {}

  int run() {
    if (!locks_.prepare()) return exit_not_locked;
    while (wait() && accept_request()) {
      end_hung_up();
      report_ended();
    }
    for (const Child& child : children_) kill(child);
    for (const Child& child : children_) reap(child);
    return 0;
  }

 private:
  // One entry for the socket, then two a child.
  bool wait() {
    polled_.assign(1, pollfd{socket_, POLLIN, 0});
    for (const Child& child : children_) {
      polled_.push_back({child.process.get(), POLLIN, 0});
      polled_.push_back({child.ended_by_host ? -1 : child.call.get(), POLLIN, 0});
    }
    while (::poll(polled_.data(), polled_.size(), -1) < 0) {
      if (errno != EINTR) return false;
    }
    return true;
  }

  // False: the host is gone.
  bool accept_request() {
    if (polled_.front().revents == 0) return true;
    RequestFrame request;
    Packet packet = receive_packet(socket_, std::as_writable_bytes(std::span(&request, 1)));
    if (packet.ended) return false;
    if (!packet.whole || packet.descriptors.size() != 3) return true;  // its call hangs up
    start(request, packet.descriptors);
    return true;
  }

  void start(const RequestFrame& request, std::vector<Descriptor>& descriptors) {
    Descriptor& call = descriptors[0];
    EndingFrame refused;
    refused.ending = Ending::not_started;
    refused.code = EPROTO;
    if (!is_consistent(request)) return tell(call, refused, request.job);
    const pid_t self = ::getpid();
    const pid_t id = ::fork();
    if (id == 0) {
      run_child(request, descriptors[1].get(), descriptors[2].get(), locks_, self, perform_);
    }
    refused.code = errno;
    if (id < 0) return tell(call, refused, request.job);
    Descriptor process = open_process(id);
    if (!process.valid()) {
      refused.code = errno;
      (void)::kill(id, SIGKILL);  // ours and not yet waited for: the id is still its own
      (void)::waitpid(id, nullptr, 0);
      return tell(call, refused, request.job);
    }
    children_.push_back({request.job, std::move(process), std::move(call), false});
  }

  // A child started since has no entry yet.
  const pollfd* polled(std::size_t child, std::size_t which) const {
    const std::size_t at = 1 + 2 * child + which;
    return at < polled_.size() ? &polled_[at] : nullptr;
  }

  void end_hung_up() {
    for (std::size_t i = 0; i < children_.size(); ++i) {
      const pollfd* call = polled(i, 1);
      if (call == nullptr || call->revents == 0) continue;
      children_[i].ended_by_host = true;
      kill(children_[i]);
    }
  }

  void report_ended() {
    std::vector<Child> running;
    for (std::size_t i = 0; i < children_.size(); ++i) {
      Child& child = children_[i];
      const pollfd* process = polled(i, 0);
      if (process == nullptr || process->revents == 0) {
        running.push_back(std::move(child));
      } else {
        tell(child.call, reap(child), child.job);
      }
    }
    children_ = std::move(running);
  }

  int socket_;
  Perform perform_;
  Locks locks_;
  std::vector<Child> children_;
  std::vector<pollfd> polled_;
};

}  // namespace

int serve(int socket, Perform perform, const Allowance& allowance) {
  return Service(socket, perform, allowance).run();
}

}  // namespace picdesk::worker
