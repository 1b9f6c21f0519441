// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <thread>

#include "base/text.h"
#include "edit/edit_error.h"
#include "edit/edit_folder.h"

namespace picdesk::edit {
namespace {

constexpr mode_t private_mode = 0600;
constexpr std::string_view run_suffix = ".lock";
constexpr std::size_t id_digits = 16;

int lock_now(Fs& fs, int file) {
  while (fs.lock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

// A lock on a file that was removed meanwhile keeps nobody out.
bool is_still_there(Fs& fs, int state, int file) {
  struct stat locked {};
  struct stat named {};
  return fs.status(file, locked) == 0 && fs.status_of(state, "lock", named) == 0 &&
         locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

tl::unexpected<Error> locked_by_another(const std::string& shown, std::chrono::milliseconds wait) {
  return fail(ErrorCode::conflict,
              text::printable(shown) + ": the folder is locked by another edit, for more than " +
                  std::to_string(wait.count()) + " ms",
              "try again when the other edit has ended");
}

bool is_run_file(std::string_view name) {
  return name.size() == id_digits + run_suffix.size() && name.ends_with(run_suffix) &&
         name.find_first_not_of("0123456789abcdef") == id_digits;
}

}  // namespace

Result<Descriptor> lock_folder(Fs& fs, int state, const std::string& shown,
                               std::chrono::milliseconds wait) {
  using std::chrono::milliseconds;
  const auto deadline = std::chrono::steady_clock::now() + wait;
  milliseconds pause{1};
  Descriptor file;
  while (true) {
    if (!file.valid()) {
      file = Descriptor(fs.open_beneath(state, "lock", O_RDWR | O_CREAT | O_CLOEXEC, private_mode));
      if (!file.valid()) return edit_error(shown, "open the lock", errno);
    }
    const int number = lock_now(fs, file.get());
    if (number == 0 && is_still_there(fs, state, file.get())) return file;
    if (number != 0 && number != EWOULDBLOCK) return edit_error(shown, "lock", number);
    if (number == 0) file = Descriptor();
    if (std::chrono::steady_clock::now() >= deadline) return locked_by_another(shown, wait);
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, milliseconds{16});
  }
}

// Explicitly: a child forked meanwhile shares the lock, which its copy would keep.
void unlock(Fs& fs, int lock) { fs.lock(lock, LOCK_UN); }

RunLock::RunLock(const EditFolder& folder, Descriptor room, Descriptor file, std::string name)
    : folder_(&folder), room_(std::move(room)), file_(std::move(file)), name_(std::move(name)) {}

RunLock::~RunLock() {
  if (file_.valid()) unlock(folder_->fs(), file_.get());
}

Result<RunLock> RunLock::take(const EditFolder& folder, std::string_view id, bool durable) {
  Result<Descriptor> room = folder.room("run", true, durable);
  if (!room) return forward_error(room);
  std::string name = std::string(id) + std::string(run_suffix);
  const std::string shown = folder.shown_state("run/" + name);
  Descriptor file(folder.fs().open_beneath(room->get(), name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
                                           private_mode));
  if (!file.valid()) return edit_error(shown, "create the lock", errno);
  RunLock run(folder, std::move(*room), std::move(file), std::move(name));
  if (const int number = lock_now(folder.fs(), run.file_.get()); number != 0) {
    run.release();
    return edit_error(shown, "lock", number);
  }
  return run;
}

void RunLock::release() { folder_->fs().remove(room_.get(), name_); }

Result<std::vector<Run>> runs(const EditFolder& folder) {
  Fs& fs = folder.fs();
  Result<Descriptor> room = folder.room("run", false, false);
  if (!room) return forward_error(room);
  std::vector<Run> found;
  if (!room->valid()) return found;
  std::vector<std::string> names;
  if (fs.list(room->get(), names) != 0) {
    return edit_error(folder.shown_state("run"), "list the folder", errno);
  }
  for (const std::string& name : names) {
    if (!is_run_file(name)) continue;
    const Descriptor file(fs.open_beneath(room->get(), name, O_RDWR | O_CLOEXEC, 0));
    if (!file.valid() && errno == ENOENT) continue;
    // What cannot be locked for any other reason is not known to be dead.
    const bool dead = file.valid() && lock_now(fs, file.get()) == 0;
    found.push_back({.id = name.substr(0, id_digits), .alive = !dead});
  }
  return found;
}

Result<void> forget_run(const EditFolder& folder, const Run& run) {
  Result<Descriptor> room = folder.room("run", false, false);
  if (!room) return forward_error(room);
  const std::string name = run.id + std::string(run_suffix);
  if (folder.fs().remove(room->get(), name) != 0 && errno != ENOENT) {
    return edit_error(folder.shown_state("run/" + name), "remove", errno);
  }
  return {};
}

}  // namespace picdesk::edit
