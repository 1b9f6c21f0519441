// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <pthread.h>
#include <unistd.h>

namespace picdesk::command {
namespace {

constexpr int kEnd = SIGUSR1;  // tells the watcher to end

// A shell starts background jobs with SIGINT ignored: then it stays so.
bool is_ignored(int number) {
  struct sigaction action {};
  return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

// Signals are blocked in all threads and taken by one that waits for them: request_stop() is not
// safe in a signal handler.
Interrupt::Interrupt() {
  sigemptyset(&signals_);
  for (const int number : {SIGINT, SIGTERM}) {
    if (!is_ignored(number)) sigaddset(&signals_, number);
  }
  sigaddset(&signals_, kEnd);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  watcher_ = std::thread([this] { watch(); });
}

Interrupt::~Interrupt() {
  pthread_kill(watcher_.native_handle(), kEnd);
  watcher_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::watch() {
  for (int number = 0; sigwait(&signals_, &number) == 0 && number != kEnd;) {
    if (signal_ != 0) _exit(128 + number);
    signal_ = number;
    source_.request_stop();
  }
}

}  // namespace picdesk::command
