// SPDX-License-Identifier: GPL-3.0-or-later
// One line on a terminal that is written over: how many masters are done, and how long it will
// take. Not thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace picdesk::command {

class Progress {
 public:
  explicit Progress(bool shown) : shown_(shown), start_(Clock::now()) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  bool dirty_ = false;
  Clock::time_point start_;
  Clock::time_point last_;
};

// "3 of 12 masters, 0:27 left"; no estimate before something is done.
std::string progress_text(std::size_t done, std::size_t all, double seconds);

}  // namespace picdesk::command
