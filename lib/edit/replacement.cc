// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/replacement.h"

#include <fcntl.h>

#include <cerrno>
#include <optional>

#include "base/file_steps.h"
#include "edit/attributes.h"
#include "edit/backup.h"
#include "edit/edit_error.h"
#include "edit/folder_lock.h"
#include "edit/journal.h"

namespace picdesk::edit {
namespace {

constexpr mode_t temporary_mode = 0600;

class Replacement {
 public:
  Replacement(const EditFolder& folder, const Change& change, const MasterEditOptions& options,
              std::vector<Finding>& findings)
      : folder_(folder),
        fs_(folder.fs()),
        change_(change),
        options_(options),
        findings_(findings),
        name_(change.entry.file),
        shown_(folder.shown(change.entry.file)),
        temporary_(files::temporary_name(change.entry.id, 0)) {}

  Result<void> run() {
    Result<RunLock> run = RunLock::take(folder_, change_.entry.id, options_.durable);
    if (!run) return forward_error(run);
    Result<void> done = prepare();
    if (done) done = switch_names();
    if (!done) {
      if (abandon()) run->release();
      return done;
    }
    done = conclude();
    if (done) run->release();
    return done;
  }

 private:
  // All before the name is touched.
  Result<void> prepare() {
    if (change_.keep_backup) {
      Result<bool> made =
          keep_backup(folder_, name_, *change_.original, change_.entry.id, options_.durable);
      backup_failed_ = !made;
      if (!made) return forward_error(made);
      backup_made_ = *made;
    }
    if (change_.journal) {
      journaled_ = true;
      if (Result<void> noted = note("intent"); !noted) return noted;
    }
    if (change_.new_bytes != nullptr) {
      if (Result<void> written = write_temporary(); !written) return written;
    }
    return require_unchanged(folder_, name_, *change_.original);
  }

  Result<void> switch_names() {
    const bool is_new = !change_.original->exists();
    if (change_.new_bytes == nullptr) {
      if (fs_.remove(folder_.folder(), name_) != 0) return edit_error(shown_, "remove", errno);
      return {};
    }
    if (fs_.rename(folder_.folder(), temporary_, name_, !is_new) == 0) return {};
    return edit_error(shown_, "rename the temporary file", errno);
  }

  // The file is new by now. An error says that it may not outlive a power cut, or that its journal
  // lacks the last word.
  Result<void> conclude() {
    if (options_.durable && fs_.sync(folder_.folder()) != 0 && errno != EINVAL) {
      return edit_error(shown_, "sync its folder (the new file is in place)", errno);
    }
    if (!change_.journal) return {};
    Result<void> noted = note(change_.when_done);
    if (!noted) {
      noted.error().message += " (" + shown_ + ": the new file is in place)";
      noted.error().hint += "; the next edit in this folder completes the journal";
    }
    return noted;
  }

  Result<void> note(std::string_view state) {
    JournalEntry entry = change_.entry;
    entry.state = state;
    return append(folder_, std::move(entry), options_.durable);
  }

  // Whether no trace is left. The journal first: while it holds an open intent, its backup stays.
  bool abandon() {
    bool clean = !temporary_made_ || fs_.remove(folder_.folder(), temporary_) == 0;
    if (backup_failed_ && !remove_temporary_backup(folder_, change_.entry.id)) clean = false;
    if (journaled_ && !note(change_.when_failed)) return false;
    if (backup_made_ && !remove_backup(folder_, change_.original->sha256)) clean = false;
    return clean;
  }

  Result<void> write_temporary() {
    const int file =
        fs_.open_beneath(folder_.folder(), temporary_,
                         O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, temporary_mode);
    if (file < 0) return edit_error(shown_, "create a temporary file beside it", errno);
    temporary_made_ = true;
    Result<void> filled = fill(file);
    // Linux has released the descriptor even if close says EINTR, and the bytes are synced.
    if (fs_.close(file) != 0 && errno != EINTR && filled) {
      return edit_error(shown_, "close the temporary file", errno);
    }
    return filled;
  }

  Result<void> fill(int file) {
    std::optional<files::Failure> failure =
        files::reserve_space(fs_, file, change_.new_bytes->size());
    if (!failure) failure = files::write_all(fs_, file, *change_.new_bytes);
    if (failure) return edit_error(shown_, failure->action, failure->number);
    Result<void> kept = change_.original->exists() ? keep_attributes(fs_, *change_.original, file,
                                                                     shown_, options_, findings_)
                                                   : set_new_mode(file);
    if (!kept) return kept;
    if (options_.durable) failure = files::sync_file(fs_, file);
    if (failure) return edit_error(shown_, failure->action, failure->number);
    return {};
  }

  // A file we just created is ours, so EPERM means that this file system has no modes.
  Result<void> set_new_mode(int file) const {
    if (fs_.change_mode(file, files::new_file_mode()) == 0 || errno == EPERM ||
        errno == EOPNOTSUPP) {
      return {};
    }
    return edit_error(shown_, "set the mode", errno);
  }

  const EditFolder& folder_;
  Fs& fs_;
  const Change& change_;
  const MasterEditOptions& options_;
  std::vector<Finding>& findings_;
  const std::string& name_;
  const std::string shown_;
  const std::string temporary_;
  bool backup_made_ = false;
  bool backup_failed_ = false;
  bool journaled_ = false;
  bool temporary_made_ = false;
};

}  // namespace

Result<void> carry_out(const EditFolder& folder, const Change& change,
                       const MasterEditOptions& options, std::vector<Finding>& findings) {
  return Replacement(folder, change, options, findings).run();
}

}  // namespace picdesk::edit
