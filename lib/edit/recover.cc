// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/recover.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <unordered_set>

#include "base/file_steps.h"
#include "base/text.h"
#include "edit/edit_error.h"
#include "edit/folder_lock.h"
#include "edit/journal.h"
#include "edit/original.h"

namespace picdesk::edit {
namespace {

constexpr std::uint64_t largest_file = 1ull << 30;
// A temporary file of a run that nothing is known of belongs to a rendition being written, or to
// one that was given up long ago.
constexpr std::time_t seconds_of_a_day = 24 * 60 * 60;

class Recovery {
 public:
  explicit Recovery(const EditFolder& folder) : folder_(folder), fs_(folder.fs()) {}

  Result<std::vector<Finding>> run() {
    Result<void> done = look_around();
    if (done) done = end_torn_line(folder_);
    for (std::size_t i = 0; done && i < histories_.size(); ++i) {
      if (is_open(histories_[i])) done = settle(histories_[i]);
    }
    if (done) done = remove_temporaries(folder_.folder(), "");
    if (done) done = tidy_backups();
    // Last: until here a lock says that there is something to do.
    for (std::size_t i = 0; done && i < runs_.size(); ++i) {
      if (!runs_[i].alive) done = forget_run(folder_, runs_[i]);
    }
    if (!done) return forward_error(done);
    return std::move(findings_);
  }

 private:
  Result<void> look_around() {
    Result<std::vector<Run>> found = runs(folder_);
    if (!found) return forward_error(found);
    runs_ = std::move(*found);
    for (const Run& run : runs_) (run.alive ? alive_ : dead_).insert(run.id);
    Result<std::vector<History>> histories = read_histories(folder_);
    if (!histories) return forward_error(histories);
    histories_ = std::move(*histories);
    for (const History& history : histories_) {
      if (!alive_.contains(history.entry.id)) dead_.insert(history.entry.id);
    }
    return {};
  }

  bool is_open(const History& history) const {
    return history.entry.state == "intent" && !alive_.contains(history.entry.id);
  }

  void say(const std::string& name, const std::string& message, Severity severity,
           const std::string& hint = {}) {
    findings_.push_back({.rule = "write/recovered",
                         .severity = severity,
                         .message = message,
                         .location = text::printable(folder_.shown(name)),
                         .hint = hint});
  }

  // The file is the old one or the new one; which, its hash tells.
  Result<void> settle(History& history) {
    JournalEntry& entry = history.entry;
    Result<Original> now = read_original(folder_, entry.file, largest_file);
    const bool readable = now.has_value();
    if (!readable && now.error().code == ErrorCode::io) return forward_error(now);
    const std::string found = readable ? now->sha256 : "unreadable";
    const bool is_new = found == entry.after_sha256;
    const bool is_old = found == entry.before_sha256;
    if (is_new) {
      entry.state = "done";
    } else {
      entry.state = history.was_done && is_old ? "undone" : "failed";
    }
    if (is_new && history.was_done) {
      say(entry.file, "an interrupted undo had not replaced the file", Severity::info);
    } else if (is_new || (is_old && history.was_done)) {
      say(entry.file, "an interrupted edit had replaced the file, whole", Severity::info);
    } else if (is_old) {
      say(entry.file, "an interrupted edit had not replaced the file", Severity::info);
    } else {
      say(entry.file, "an edit was interrupted, and the file is neither the old nor the new one",
          Severity::warning,
          "the old bytes are in " +
              text::printable(folder_.shown_state("backup/" + entry.before_sha256)));
    }
    // The new name may be younger than the last sync of the folder.
    if ((is_new || is_old) && fs_.sync(folder_.folder()) != 0 && errno != EINVAL) {
      return edit_error(folder_.shown(entry.file), "sync its folder", errno);
    }
    JournalEntry line = entry;
    line.time.clear();
    return append(folder_, std::move(line), true);
  }

  // In the folder of masters ("") or the backups.
  Result<void> remove_temporaries(int room, const std::string& shown_room) {
    std::vector<std::string> names;
    if (fs_.list(room, names) != 0) {
      return edit_error(folder_.shown(shown_room), "list the folder", errno);
    }
    for (const std::string& name : names) {
      const std::string id(files::id_of_temporary(name));
      struct stat status {};
      if (id.empty() || alive_.contains(id) || fs_.status_of(room, name, status) != 0) continue;
      if (!S_ISREG(status.st_mode)) continue;
      const bool forgotten = status.st_mtim.tv_sec + seconds_of_a_day < std::time(nullptr);
      if (!dead_.contains(id) && !forgotten) continue;
      if (fs_.remove(room, name) != 0 && errno != ENOENT) {
        return edit_error(folder_.shown(name), "remove", errno);
      }
      say(name, "removed the temporary file of an interrupted write", Severity::info);
    }
    return {};
  }

  Result<void> tidy_backups() {
    Result<Descriptor> room = folder_.room("backup", false, false);
    if (!room) return forward_error(room);
    if (!room->valid()) return {};
    if (Result<void> done = remove_temporaries(room->get(), ".picdesk/backup"); !done) return done;
    return remove_twins(room->get());
  }

  // A master that is its own backup: a program that writes in place would change both. The next
  // edit makes a new one. Backups that an undo needs stay.
  Result<void> remove_twins(int room) {
    std::unordered_set<std::string> needed;
    for (const History& history : histories_) {
      const std::string& state = history.entry.state;
      if (state == "done" || state == "intent") needed.insert(history.entry.before_sha256);
    }
    std::vector<std::string> names;
    if (fs_.list(room, names) != 0) {
      return edit_error(folder_.shown_state("backup"), "list the folder", errno);
    }
    for (const std::string& name : names) {
      struct stat status {};
      if (needed.contains(name) || fs_.status_of(room, name, status) != 0) continue;
      if (status.st_nlink < 2 || !S_ISREG(status.st_mode)) continue;
      Result<bool> twin = has_twin(status);
      if (!twin) return forward_error(twin);
      if (*twin && fs_.remove(room, name) != 0 && errno != ENOENT) {
        return edit_error(folder_.shown_state("backup/" + name), "remove", errno);
      }
    }
    return {};
  }

  Result<bool> has_twin(const struct stat& backup) const {
    std::vector<std::string> names;
    if (fs_.list(folder_.folder(), names) != 0) {
      return edit_error(folder_.shown(""), "list the folder", errno);
    }
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      struct stat status {};
      return fs_.status_of(folder_.folder(), name, status) == 0 && status.st_dev == backup.st_dev &&
             status.st_ino == backup.st_ino;
    });
  }

  const EditFolder& folder_;
  Fs& fs_;
  std::vector<Run> runs_;
  std::unordered_set<std::string> alive_;
  std::unordered_set<std::string> dead_;
  std::vector<History> histories_;
  std::vector<Finding> findings_;
};

}  // namespace

Result<std::vector<Finding>> recover(const EditFolder& folder) { return Recovery(folder).run(); }

Result<std::vector<Finding>> recover_if_needed(const EditFolder& folder) {
  Result<std::vector<Run>> found = runs(folder);
  if (!found) return forward_error(found);
  const bool dead =
      std::any_of(found->begin(), found->end(), [](const Run& run) { return !run.alive; });
  if (dead) return recover(folder);
  Result<bool> unsettled = ends_unsettled(folder);
  if (!unsettled) return forward_error(unsettled);
  if (*unsettled) return recover(folder);
  return std::vector<Finding>();
}

}  // namespace picdesk::edit
