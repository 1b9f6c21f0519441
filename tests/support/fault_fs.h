// SPDX-License-Identifier: GPL-3.0-or-later
// A file system whose n-th call fails: for tests that a write ends whole or not at all, whatever
// goes wrong. The test's binary must use the module base. Thread-safe.
#pragma once

#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>
#include <mutex>
#include <string>

#include "base/files.h"

namespace picdesk::test {

class FaultFs : public files::Fs {
 public:
  struct Plan {
    int nth = 0;          // the call that fails, counted from 1; 0: none
    int error = 0;        // its errno
    bool sticky = false;  // all later calls fail too, but for close and remove
    // At most so many bytes are written by one call, so that there are many.
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

  int open_beneath(int root_fd, const std::string& path, int flags, mode_t mode) override {
    return fails("open_beneath") ? -1 : Fs::open_beneath(root_fd, path, flags, mode);
  }
  int make_directory(int root_fd, const std::string& path, mode_t mode) override {
    return fails("make_directory") ? -1 : Fs::make_directory(root_fd, path, mode);
  }
  ssize_t write(int fd, const void* bytes, std::size_t size) override {
    return fails("write") ? -1 : Fs::write(fd, bytes, std::min(size, plan_.write_bytes));
  }
  int preallocate(int fd, off_t size) override {
    return fails("preallocate") ? -1 : Fs::preallocate(fd, size);
  }
  int change_mode(int fd, mode_t mode) override {
    return fails("change_mode") ? -1 : Fs::change_mode(fd, mode);
  }
  // Counted, not done: no test pulls the plug, and real syncs make a sweep of faults slow.
  int sync(int fd) override {
    struct stat status {};
    const bool folder = fstat(fd, &status) == 0 && S_ISDIR(status.st_mode);
    return fails(folder ? "sync_folder" : "sync") ? -1 : 0;
  }
  // As on Linux, a failed close has released the descriptor all the same.
  int close(int fd) override {
    const int closed = Fs::close(fd);
    return fails("close", true) ? -1 : closed;
  }
  int rename(int dir_fd, const std::string& from, const std::string& to, bool replace) override {
    return fails("rename") ? -1 : Fs::rename(dir_fd, from, to, replace);
  }
  int remove(int dir_fd, const std::string& name) override {
    return fails("remove", true) ? -1 : Fs::remove(dir_fd, name);
  }

 private:
  bool fails(const char* call, bool spared_when_sticky = false) {
    const int number = ++calls_;
    const bool fail =
        plan_.nth > 0 &&
        (number == plan_.nth || (plan_.sticky && number > plan_.nth && !spared_when_sticky));
    if (!fail) return false;
    {
      const std::lock_guard lock(mutex_);
      if (failed_call_.empty()) failed_call_ = call;
    }
    errno = plan_.error;
    return true;
  }

  const Plan plan_;
  std::atomic<int> calls_{0};
  mutable std::mutex mutex_;
  std::string failed_call_;
};

}  // namespace picdesk::test
