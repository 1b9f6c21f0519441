// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata_editor.h"
#include "picdesk/files.h"
#include "picdesk/probe.h"

namespace picdesk::command {
// The scrubbed bytes of `source`; what is on disk decides whether that is a change.
Result<NewBytes> MetadataEditor::scrubbed(std::span<const std::byte> source,
                                          std::span<const std::byte> on_disk,
                                          const MetadataPolicy& policy,
                                          ScrubOutcome& outcome) const {
  Result<ProbeInfo> info = probe(source, Limits{});
  if (!info) return forward_error(info);
  Result<ScrubResult> result = engine_->scrub(source, *info, policy, settings_.edit.read);
  if (!result) return forward_error(result);
  outcome.proof = std::move(result->proof);
  outcome.findings = std::move(result->findings);
  NewBytes bytes;
  bytes.bytes = result->changed ? std::move(result->bytes)
                                : std::vector<std::byte>(source.begin(), source.end());
  outcome.changed = !std::ranges::equal(bytes.bytes, on_disk);
  bytes.changed = outcome.changed;
  return bytes;
}

Result<void> MetadataEditor::scrub_in_place(const MetadataPolicy& policy,
                                            ScrubOutcome& outcome) const {
  const auto transform = [&](std::span<const std::byte> bytes) {
    return scrubbed(bytes, bytes, policy, outcome);
  };
  Result<MasterEditResult> edited = edit_master(outcome.path, transform, settings_.store);
  if (!edited) return forward_error(edited);
  outcome.id = edited->id;
  std::ranges::move(edited->findings, std::back_inserter(outcome.findings));
  return {};
}

// A copy needs no backup: what it is made from stays.
Result<void> MetadataEditor::scrub_copy(const MetadataPolicy& policy, bool dry_run,
                                        ScrubOutcome& outcome) const {
  Result<files::Bytes> source = files::read(outcome.path, Limits{}.file_bytes);
  if (!source) return forward_error(source);
  Result<files::Bytes> on_disk =
      dry_run ? *source : files::read(outcome.written, Limits{}.file_bytes);
  if (!on_disk && on_disk.error().code != ErrorCode::not_found) return forward_error(on_disk);
  Result<NewBytes> bytes = scrubbed(*source, on_disk ? *on_disk : files::Bytes{}, policy, outcome);
  if (!bytes) return forward_error(bytes);
  if (dry_run || !bytes->changed) return {};
  return files::write(outcome.written, bytes->bytes);
}

ScrubOutcome MetadataEditor::scrub(const std::string& path, const MetadataPolicy& policy,
                                   bool dry_run, const std::string& output_path) const {
  ScrubOutcome outcome;
  outcome.path = path;
  outcome.dry_run = dry_run;
  outcome.written = output_path.empty() ? path : output_path;
  Result<void> done = dry_run || !output_path.empty() ? scrub_copy(policy, dry_run, outcome)
                                                      : scrub_in_place(policy, outcome);
  if (!done) {
    outcome.error = with_path(path, done.error());
    outcome.changed = false;
  }
  return outcome;
}

}  // namespace picdesk::command
