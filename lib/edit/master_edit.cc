// SPDX-License-Identifier: GPL-3.0-or-later
// From a path and a transform to a Change that is carried out under the lock.
#include "edit/master_edit.h"

#include <span>

#include "base/digest.h"
#include "base/file_steps.h"
#include "base/text.h"
#include "edit/edit_folder.h"
#include "edit/original.h"
#include "edit/recover.h"
#include "edit/replacement.h"

namespace picdesk::edit {
namespace {

Result<void> require_size(const EditFolder& folder, const std::string& name, std::size_t size,
                          std::uint64_t limit) {
  if (size <= limit) return {};
  return fail(ErrorCode::too_large,
              text::printable(folder.shown(name)) + ": would have " + std::to_string(size) +
                  " bytes, the limit is " + std::to_string(limit),
              "embed less, or raise the limit of the file size");
}

// Step by step under the lock: read, transform, replace.
Result<MasterEditResult> edit_locked(const EditFolder& folder, const std::string& name,
                                     const Transform& transform, const MasterEditOptions& options,
                                     bool create) {
  MasterEditResult result;
  Result<Original> original = read_original(folder, name, options.max_bytes);
  if (!original) return forward_error(original);
  if (!original->exists() && !create) {
    Result<void> missing = require_editable(folder, name, false);
    if (!missing) return forward_error(missing);
  }
  if (!options.allow_hardlinks) {
    Result<void> alone = require_one_name(folder, name, *original);
    if (!alone) return forward_error(alone);
  }
  result.before_sha256 = original->sha256;
  Result<NewBytes> new_bytes = transform(std::span<const std::byte>(original->bytes));
  if (!new_bytes) return forward_error(new_bytes);
  const bool same = original->exists() && new_bytes->bytes == original->bytes;
  if (!new_bytes->changed || same) {
    result.after_sha256 = result.before_sha256;
    return result;
  }
  Result<void> fits = require_size(folder, name, new_bytes->bytes.size(), options.max_bytes);
  if (!fits) return forward_error(fits);
  result.after_sha256 = digest::sha256_hex(std::span<const std::byte>(new_bytes->bytes));
  Change change;
  change.original = &*original;
  change.new_bytes = &new_bytes->bytes;
  change.entry.id = files::random_id();
  change.entry.file = name;
  change.entry.before_sha256 = result.before_sha256;
  change.entry.after_sha256 = result.after_sha256;
  change.entry.what = options.what;
  change.keep_backup = options.backup && original->exists();
  change.journal = options.backup;
  Result<void> done = carry_out(folder, change, options, result.findings);
  if (!done) return forward_error(done);
  result.changed = true;
  if (options.backup) result.id = change.entry.id;
  return result;
}

}  // namespace

Result<MasterEditResult> edit_master(files::Fs& fs, const std::string& path,
                                     const Transform& transform, const MasterEditOptions& options,
                                     bool create) {
  if (!transform) {
    return fail(ErrorCode::invalid_argument, "an edit without a transform", "give one");
  }
  Result<Place> place = place_of(path);
  if (!place) return forward_error(place);
  Result<EditFolder> folder = EditFolder::open(fs, place->folder);
  if (!folder) return forward_error(folder);
  Result<void> editable = require_editable(*folder, place->name, create);
  if (!editable) return forward_error(editable);
  Result<void> locked = folder->make_and_lock(options.lock_wait, options.durable);
  if (!locked) return forward_error(locked);
  Result<std::vector<Finding>> findings = recover_if_needed(*folder);
  if (!findings) return forward_error(findings);
  for (Finding& finding : folder->lock_findings()) findings->push_back(std::move(finding));
  Result<MasterEditResult> result = edit_locked(*folder, place->name, transform, options, create);
  if (!result || !result->changed || !options.backup) folder->remove_empty_state();
  if (result) result->findings.insert(result->findings.begin(), findings->begin(), findings->end());
  return result;
}

}  // namespace picdesk::edit

namespace picdesk {

Result<MasterEditResult> edit_master(const std::string& path, const Transform& transform,
                                     const MasterEditOptions& options, bool create) {
  return edit::edit_master(files::real_fs(), path, transform, options, create);
}

Result<std::vector<JournalEntry>> read_journal(const std::string& path) {
  return edit::read_journal(files::real_fs(), path);
}

Result<MasterEditResult> undo_edit(const std::string& folder, std::string_view id,
                                   const MasterEditOptions& options) {
  return edit::undo_edit(files::real_fs(), folder, id, options);
}

Result<std::vector<Finding>> recover_folder(const std::string& folder) {
  return edit::recover_folder(files::real_fs(), folder);
}

Result<std::size_t> prune_backups(const std::string& folder, std::chrono::hours older_than) {
  return edit::prune_backups(files::real_fs(), folder, older_than);
}

}  // namespace picdesk
