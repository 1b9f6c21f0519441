// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as a request to stop: what is in flight is finished. The second one ends the
// process at once. At most one object at a time, made before any other thread.
#pragma once

#include <signal.h>

#include <atomic>
#include <stop_token>
#include <thread>

namespace picdesk::command {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return source_.get_token(); }
  int signal() const { return signal_; }  // 0: none came

 private:
  void watch();

  sigset_t signals_{};
  sigset_t before_{};
  std::stop_source source_;
  std::atomic<int> signal_ = 0;
  std::thread watcher_;
};

}  // namespace picdesk::command
