// SPDX-License-Identifier: GPL-3.0-or-later
// Takes an edit back by the steps of an edit.
#include <algorithm>

#include "base/text.h"
#include "edit/backup.h"
#include "edit/edit_folder.h"
#include "edit/journal.h"
#include "edit/master_edit.h"
#include "edit/original.h"
#include "edit/recover.h"
#include "edit/replacement.h"

namespace picdesk::edit {
namespace {

tl::unexpected<Error> no_such_edit(const EditFolder& folder, std::string_view id) {
  return fail(ErrorCode::not_found,
              text::printable(folder.shown_state("journal.ndjson")) + ": has no edit \"" +
                  text::printable(text::truncate(id, 40)) + "\"",
              "list the edits of the folder (picdesk meta undo --list)");
}

Result<void> require_done(const EditFolder& folder, const JournalEntry& entry) {
  if (entry.state == "done") return {};
  const std::string state = entry.state == "undone"   ? "is undone already"
                            : entry.state == "failed" ? "never took place"
                                                      : "is still under way";
  return fail(ErrorCode::conflict,
              text::printable(folder.shown(entry.file)) + ": the edit " + entry.id + " " + state,
              "nothing was changed");
}

// The edit that made the file what it is now, to be undone first.
std::string latest_of(const std::vector<History>& histories, const std::string& file,
                      const std::string& sha256) {
  const auto latest =
      std::find_if(histories.rbegin(), histories.rend(), [&](const History& history) {
        const JournalEntry& entry = history.entry;
        return entry.state == "done" && entry.file == file && entry.after_sha256 == sha256;
      });
  return latest == histories.rend() ? std::string() : latest->entry.id;
}

Result<void> require_result(const EditFolder& folder, const std::vector<History>& histories,
                            const JournalEntry& entry, const Original& now) {
  if (now.exists() && now.sha256 == entry.after_sha256) return {};
  const std::string path = text::printable(folder.shown(entry.file));
  if (!now.exists()) {
    return fail(ErrorCode::conflict, path + ": is not there any more, so it is not restored",
                "the old bytes, if any, are in " +
                    text::printable(folder.shown_state("backup/" + entry.before_sha256)));
  }
  const std::string later = latest_of(histories, entry.file, now.sha256);
  return fail(ErrorCode::conflict,
              path + ": was changed since the edit " + entry.id + ", its SHA-256 is " + now.sha256,
              later.empty() ? "nothing was changed; the old bytes are in the folder's "
                              ".picdesk/backup, under their SHA-256"
                            : "undo the edit " + later + " first");
}

Result<MasterEditResult> undo_locked(const EditFolder& folder, std::string_view id,
                                     const MasterEditOptions& options) {
  Result<std::vector<History>> histories = read_histories(folder);
  if (!histories) return forward_error(histories);
  const auto found = std::find_if(histories->begin(), histories->end(),
                                  [&](const History& history) { return history.entry.id == id; });
  if (found == histories->end()) return no_such_edit(folder, id);
  const JournalEntry& entry = found->entry;
  if (Result<void> done = require_done(folder, entry); !done) return forward_error(done);
  Result<Original> now = read_original(folder, entry.file, options.max_bytes);
  if (!now) return forward_error(now);
  Result<void> ours = require_result(folder, *histories, entry, *now);
  if (ours && !options.allow_hardlinks) ours = require_one_name(folder, entry.file, *now);
  if (!ours) return forward_error(ours);
  Change change;
  change.original = &*now;
  change.entry = entry;
  change.keep_backup = false;
  change.entry.time.clear();
  change.when_done = "undone";
  change.when_failed = "done";
  files::Bytes old_bytes;
  if (!entry.before_sha256.empty()) {
    Result<files::Bytes> backup = read_backup(folder, entry.before_sha256, options.max_bytes);
    if (!backup) return forward_error(backup);
    old_bytes = std::move(*backup);
    change.new_bytes = &old_bytes;
  }
  MasterEditResult result{.changed = true,
                          .id = entry.id,
                          .before_sha256 = entry.after_sha256,
                          .after_sha256 = entry.before_sha256,
                          .findings = {}};
  Result<void> done = carry_out(folder, change, options, result.findings);
  if (!done) return forward_error(done);
  return result;
}

}  // namespace

Result<MasterEditResult> undo_edit(files::Fs& fs, const std::string& path, std::string_view id,
                                   const MasterEditOptions& options) {
  Result<EditFolder> folder = EditFolder::open(fs, path);
  if (!folder) return forward_error(folder);
  Result<bool> state = folder->open_state(false, options.durable);
  if (!state) return forward_error(state);
  if (!*state) return no_such_edit(*folder, id);
  if (Result<void> locked = folder->lock(options.lock_wait); !locked) return forward_error(locked);
  Result<std::vector<Finding>> findings = recover_if_needed(*folder);
  if (!findings) return forward_error(findings);
  Result<MasterEditResult> result = undo_locked(*folder, id, options);
  if (result) result->findings.insert(result->findings.begin(), findings->begin(), findings->end());
  return result;
}

}  // namespace picdesk::edit
