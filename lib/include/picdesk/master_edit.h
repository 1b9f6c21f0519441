// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces a master on disk by new bytes so that every failure leaves the old or the new file,
// whole: lock, backup, journal, temporary file, rename; and takes it back (undo). Thread-safe: one
// folder is locked by one edit at a time.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/result.h"

namespace picdesk {

struct MasterEditOptions {
  bool allow_hardlinks = false;  // edit a file of several names: the others keep the old bytes
  bool keep_mtime = false;       // else: now, at least a second after the old
  bool strict = false;           // refuse if owner, mode or attributes cannot be kept
  bool backup = true;            // off: no undo
  bool durable = true;           // fsync; off only for files that can be made again
  std::chrono::milliseconds lock_wait{5000};
  std::uint64_t max_bytes = 256ull << 20;  // of the file, before and after
  std::string what = "edit";               // for the journal: "meta set", ...; 200 bytes are kept
};

// New bytes from old ones; not changed, or the same bytes: nothing is written, and no `.picdesk` is
// left in a folder that had none. Runs under the lock,
// so it must not edit files of the same folder.
struct NewBytes {
  bool changed = false;
  std::vector<std::byte> bytes;
};
using Transform = std::function<Result<NewBytes>(std::span<const std::byte> old_bytes)>;

struct MasterEditResult {
  bool changed = false;
  std::string id;  // for undo: 16 hex digits; empty if unchanged or without backup
  std::string before_sha256;
  std::string after_sha256;
  // write/owner and write/attributes (what could not be kept), write/network-lock (the same for all
  // edits of a folder: say it once), write/recovered (what an interrupted edit left was settled).
  std::vector<Finding> findings;
};

// Edits `path` (a regular file, never a symbolic link; its folder may be reached through links). A
// missing file with `create` is made (sidecars), with undo removing it again. Errors: those of the
// transform; not_found; invalid_argument (a folder, a device, a path in .picdesk); permission (a
// link, an immutable file, no access, a read-only disk); too_large; io; exhausted; conflict (locked
// by another, changed meanwhile, several hard links). After an error the file holds its old bytes
// and no temporary file is left, or recovery removes it. Only if a step after the rename fails
// (the sync of the folder, the journal's last line), the new file is in place, whole, with the
// error, which says so. A file above RLIMIT_FSIZE is `io` if the process ignores SIGXFSZ.
Result<MasterEditResult> edit_master(const std::string& path, const Transform& transform,
                                     const MasterEditOptions& options = {}, bool create = false);

// One line of a folder's journal.
struct JournalEntry {
  std::string id;
  std::string file;           // name in the folder
  std::string before_sha256;  // empty: the file was made
  std::string after_sha256;
  std::string time;   // ISO 8601, UTC
  std::string what;   // "meta set", "meta scrub", ...
  std::string state;  // "intent", "done", "undone", "failed"
};
// Of the folder that holds `path` (or is it), oldest first.
Result<std::vector<JournalEntry>> read_journal(const std::string& path);

// Restores a file byte for byte by the same steps: the file must hash to `after`, the backup to its
// name. Owner, mode and attributes stay what they are; the time becomes now, as for any edit. A
// file that the edit made is removed. The result's id is that of the edit. Errors: not_found (no
// such id, pruned backup), conflict (the file was changed since, the edit is undone already); those
// of edit_master().
Result<MasterEditResult> undo_edit(const std::string& folder, std::string_view id,
                                   const MasterEditOptions& options = {});

// Settles what interrupted edits left in a folder (temporary files of dead runs, open intents) and
// says what it did (write/recovered). edit_master(), undo_edit() and prune_backups() do so first
// if the journal's last line or a lock without its process tells of an interrupted edit.
Result<std::vector<Finding>> recover_folder(const std::string& folder);

// Deletes backups whose last edit is older than that, never one whose intent is not settled. Edits
// without their backup stay in the journal and cannot be undone. Gives the number deleted.
Result<std::size_t> prune_backups(const std::string& folder, std::chrono::hours older_than);

}  // namespace picdesk
