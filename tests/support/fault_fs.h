// SPDX-License-Identifier: GPL-3.0-or-later
// A file system whose n-th call fails: for tests that a write ends whole or not at all, whatever
// goes wrong. The test's binary must use the module base. Thread-safe.
#pragma once

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <string>

#include "support/each_call_fs.h"

namespace picdesk::test {

class FaultFs : public EachCallFs {
 public:
  struct Plan {
    int nth = 0;          // the call that fails, counted from 1; 0: none
    int error = 0;        // its errno
    bool sticky = false;  // all later calls fail too, but for close and remove
    // At most so many bytes are written (and read) by one call, so that there are many.
    std::size_t write_bytes = std::numeric_limits<std::size_t>::max();
  };

  FaultFs() = default;
  explicit FaultFs(Plan plan) : plan_(plan) {}

  int calls() const { return calls_; }
  // The method that was first made to fail, "sync_folder" for sync of a folder; empty if none was.
  std::string failed_call() const {
    const std::lock_guard lock(mutex_);
    return failed_call_;
  }

 protected:
  bool before(const std::string& call) override {
    const int number = ++calls_;
    const bool spared = call == "close" || call == "remove";
    const bool fail =
        plan_.nth > 0 && (number == plan_.nth || (plan_.sticky && number > plan_.nth && !spared));
    if (!fail) return true;
    const std::lock_guard lock(mutex_);
    if (failed_call_.empty()) failed_call_ = call;
    errno = plan_.error;
    return false;
  }
  std::size_t most_bytes() const override { return plan_.write_bytes; }

 private:
  const Plan plan_;
  std::atomic<int> calls_{0};
  mutable std::mutex mutex_;
  std::string failed_call_;
};

}  // namespace picdesk::test
