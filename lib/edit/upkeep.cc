// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a folder's `.picdesk` as a whole: reading its journal, recovery, pruning.
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <unordered_map>

#include "edit/edit_error.h"
#include "edit/edit_folder.h"
#include "edit/journal.h"
#include "edit/master_edit.h"
#include "edit/recover.h"

namespace picdesk::edit {
namespace {

constexpr std::chrono::milliseconds lock_wait{5000};

// The folder itself, or that of a file, which need not be there any more.
Result<EditFolder> folder_of(Fs& fs, const std::string& path) {
  Result<EditFolder> itself = EditFolder::open(fs, path);
  if (itself || itself.error().code != ErrorCode::not_found) return itself;
  Result<Place> place = place_of(path);
  if (!place) return forward_error(place);
  return EditFolder::open(fs, place->folder);
}

// How long a backup must have been of no use, by the journal or, if that does not know it, since
// its file was last touched.
class Pruning {
 public:
  Pruning(const EditFolder& folder, int room, std::chrono::hours older_than)
      : folder_(folder),
        room_(room),
        limit_(std::time(nullptr) -
               std::chrono::duration_cast<std::chrono::seconds>(older_than).count()),
        limit_text_(utc_text(limit_)) {}

  Result<std::size_t> run() {
    Result<std::vector<History>> histories = read_histories(folder_);
    if (!histories) return forward_error(histories);
    for (const History& history : *histories) {
      Use& use = uses_[history.entry.before_sha256];
      use.latest = std::max(use.latest, history.last_time);
      use.open = use.open || history.entry.state == "intent";
    }
    std::vector<std::string> names;
    if (folder_.fs().list(room_, names) != 0) {
      return edit_error(folder_.shown_state("backup"), "list the folder", errno);
    }
    std::size_t removed = 0;
    for (const std::string& name : names) {
      if (!may_go(name)) continue;
      if (folder_.fs().remove(room_, name) != 0) {
        return edit_error(folder_.shown_state("backup/" + name), "remove", errno);
      }
      ++removed;
    }
    return removed;
  }

 private:
  struct Use {
    std::string latest;
    bool open = false;
  };

  bool may_go(const std::string& name) const {
    if (name.size() != 64 || name.find_first_not_of("0123456789abcdef") != std::string::npos) {
      return false;
    }
    struct stat status {};
    if (folder_.fs().status_of(room_, name, status) != 0 || !S_ISREG(status.st_mode)) return false;
    const auto use = uses_.find(name);
    if (use == uses_.end()) return status.st_ctim.tv_sec <= limit_;
    return !use->second.open && use->second.latest <= limit_text_;
  }

  const EditFolder& folder_;
  const int room_;
  const std::time_t limit_;
  const std::string limit_text_;
  std::unordered_map<std::string, Use> uses_;
};

}  // namespace

Result<std::vector<JournalEntry>> read_journal(files::Fs& fs, const std::string& path) {
  Result<EditFolder> folder = folder_of(fs, path);
  if (!folder) return forward_error(folder);
  std::vector<JournalEntry> entries;
  Result<bool> state = folder->open_state(false, false);
  if (!state) return forward_error(state);
  if (!*state) return entries;
  Result<std::vector<History>> histories = read_histories(*folder);
  if (!histories) return forward_error(histories);
  for (History& history : *histories) entries.push_back(std::move(history.entry));
  return entries;
}

Result<std::vector<Finding>> recover_folder(files::Fs& fs, const std::string& path) {
  Result<EditFolder> folder = EditFolder::open(fs, path);
  if (!folder) return forward_error(folder);
  Result<bool> state = folder->open_state(false, true);
  if (!state) return forward_error(state);
  if (!*state) return std::vector<Finding>();
  if (Result<void> locked = folder->lock(lock_wait); !locked) return forward_error(locked);
  return recover(*folder);
}

Result<std::size_t> prune_backups(files::Fs& fs, const std::string& path,
                                  std::chrono::hours older_than) {
  if (older_than < std::chrono::hours(0)) {
    return fail(ErrorCode::invalid_argument,
                "backups of less than 0 hours: " + std::to_string(older_than.count()),
                "give the age from which backups may go");
  }
  Result<EditFolder> folder = EditFolder::open(fs, path);
  if (!folder) return forward_error(folder);
  Result<bool> state = folder->open_state(false, true);
  if (!state) return forward_error(state);
  if (!*state) return std::size_t{0};
  if (Result<void> locked = folder->lock(lock_wait); !locked) return forward_error(locked);
  Result<std::vector<Finding>> settled = recover_if_needed(*folder);
  if (!settled) return forward_error(settled);
  Result<Descriptor> room = folder->room("backup", false, false);
  if (!room) return forward_error(room);
  if (!room->valid()) return std::size_t{0};
  return Pruning(*folder, room->get(), older_than).run();
}

}  // namespace picdesk::edit
