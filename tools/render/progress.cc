// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

#include <cmath>
#include <cstdio>

namespace picdesk::command {

std::string progress_text(std::size_t done, std::size_t all, double seconds) {
  std::string text = std::to_string(done) + " of " + std::to_string(all) + " masters";
  if (done == 0 || done >= all) return text;
  const double each = seconds / static_cast<double>(done);
  const auto left = static_cast<long>(std::ceil(each * static_cast<double>(all - done)));
  const std::string rest = std::to_string(left % 60);
  return text + ", " + std::to_string(left / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest +
         " left";
}

void Progress::update(std::size_t done, std::size_t all) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (dirty_ && done < all && now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  dirty_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const std::string line = "\r" + progress_text(done, all, seconds) + "\033[K";
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

Progress::~Progress() {
  if (!dirty_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
}

}  // namespace picdesk::command
