// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of photos or their sidecars on disk: read, edit, verify, replace. Thread-safe.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "metadata_engine.h"
#include "metadata_settings.h"
#include "photo_file.h"
#include "picdesk/metadata_edit.h"
#include "picdesk/scrub.h"

namespace picdesk::command {

// What an edit is made from: the photo as it is under the lock.
struct PhotoAsRead {
  const std::string& path;
  std::span<const std::byte> bytes;
  const ProbeInfo& info;
  const MetadataReading& reading;
};
using MakeEdit =
    std::function<Result<MetadataEdit>(const PhotoAsRead& photo, std::vector<Finding>& findings)>;

struct EditOutcome {
  std::string path;
  std::string written;  // the file that changed: the photo, or its sidecar
  bool changed = false;
  bool dry_run = false;
  std::string id;  // for undo
  std::vector<CarrierChange> changes;
  std::vector<Finding> findings;
  std::optional<Error> error;
};

struct ScrubOutcome {
  std::string path;
  std::string written;
  bool changed = false;
  bool dry_run = false;
  std::string id;
  ScrubProof proof;
  std::vector<Finding> findings;
  std::optional<Error> error;
};

class MetadataEditor {
 public:
  // Starts the sandbox unless the settings say none. `what` is the subcommand, for the journal.
  // Errors: those of MetadataWorker::start().
  static Result<MetadataEditor> make(MetadataSettings settings, std::string what);

  const MetadataSettings& settings() const { return settings_; }
  EditOutcome edit(const std::string& path, const MakeEdit& make_edit, bool dry_run) const;
  // In place, or into a file of its own.
  ScrubOutcome scrub(const std::string& path, const MetadataPolicy& policy, bool dry_run,
                     const std::string& output_path) const;

 private:
  MetadataEditor(MetadataSettings settings, std::unique_ptr<MetadataEngine> engine)
      : settings_(std::move(settings)), engine_(std::move(engine)) {}
  Result<void> edit_photo(const PhotoFile& photo, const MakeEdit& make_edit, bool dry_run,
                          EditOutcome& outcome) const;
  Result<void> edit_its_sidecar(const PhotoFile& photo, const MakeEdit& make_edit, bool dry_run,
                                EditOutcome& outcome) const;
  Result<NewBytes> scrubbed(std::span<const std::byte> source, std::span<const std::byte> on_disk,
                            const MetadataPolicy& policy, ScrubOutcome& outcome) const;
  Result<void> scrub_in_place(const MetadataPolicy& policy, ScrubOutcome& outcome) const;
  Result<void> scrub_copy(const MetadataPolicy& policy, bool dry_run, ScrubOutcome& outcome) const;

  MetadataSettings settings_;
  std::unique_ptr<MetadataEngine> engine_;
};

// Runs `job(i)` for every input: folders side by side, the files of one folder one after the other
// (their edits share its lock).
void for_each_folder(const std::vector<std::string>& paths, int jobs,
                     const std::function<void(std::size_t)>& job);

}  // namespace picdesk::command
