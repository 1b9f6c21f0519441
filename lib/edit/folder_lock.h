// SPDX-License-Identifier: GPL-3.0-or-later
// The lock of a folder and the locks of single runs, by flock(2): it ends with its process, however
// that ends, so that no process number need ever be believed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/files.h"
#include "picdesk/result.h"

namespace picdesk::edit {

class EditFolder;

// Opens (makes) the file `lock` in `state` and locks it. Errors: conflict after `wait`.
Result<files::Descriptor> lock_folder(files::Fs& fs, int state, const std::string& shown,
                                      std::chrono::milliseconds wait);

void unlock(files::Fs& fs, int lock);

// `run/ID.lock`, locked as long as an edit is under way. What an edit leaves behind is known to be
// dead by this lock being free.
class RunLock {
 public:
  static Result<RunLock> take(const EditFolder& folder, std::string_view id, bool durable);
  RunLock(RunLock&&) noexcept = default;
  RunLock& operator=(RunLock&&) = delete;
  ~RunLock();  // unlocks; the file stays, a sign that there is something to settle

  // The edit left nothing behind: the file goes too. If it cannot, the next edit sees to it.
  void release();

 private:
  RunLock(const EditFolder& folder, files::Descriptor room, files::Descriptor file,
          std::string name);
  const EditFolder* folder_;
  files::Descriptor room_;
  files::Descriptor file_;
  std::string name_;
};

// The runs that have a lock file, and whether they still hold it.
struct Run {
  std::string id;
  bool alive = false;
};
Result<std::vector<Run>> runs(const EditFolder& folder);
// Removes the lock file of a dead run.
Result<void> forget_run(const EditFolder& folder, const Run& run);

}  // namespace picdesk::edit
