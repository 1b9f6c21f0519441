// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/digest.h"
#include "metadata/editing/part_edits.h"
#include "metadata/iim/iim.h"
#include "metadata/iim/iim_editor.h"

namespace picdesk::metadata {
namespace {

// Several blocks: the first is edited, if the others do not say something else
// about the fields.
Result<void> check_duplicates(const FileParts& parts, const CheckedEdit& edit) {
  if (parts.iim_blocks < 2) return {};
  Result<IimResources> found = find_iim(parts.resources());
  if (!found) return forward_error(found);
  for (std::size_t i = 1; i < found->blocks.size(); ++i) {
    std::vector<Dataset> datasets;
    if (Result<void> parsed = parse_datasets(found->blocks[i], datasets); !parsed) return parsed;
    std::vector<Finding> ignored;
    const MetadataRecord record =
        record_from_iim(datasets, {&parts.xmp_record, &parts.exif_record}, ignored, {});
    for (const Field* field : edit.fields) {
      if (field->iim_dataset == 0 || is_blank(record, *field)) continue;
      if (same(record, parts.iim_record, *field)) continue;
      return fail(ErrorCode::metadata_invalid,
                  "meta/iim-duplicate: the file has " + std::to_string(parts.iim_blocks) +
                      " IIM blocks that disagree about " + std::string(field->name),
                  "copy the values you trust with `picdesk meta scrub` or edit "
                  "the other fields");
    }
  }
  return {};
}

std::vector<const Field*> with_dataset(const CheckedEdit& edit) {
  std::vector<const Field*> fields;
  for (const Field* field : edit.fields) {
    if (field->iim_dataset != 0) fields.push_back(field);
  }
  return fields;
}

bool anything_to_say(const std::vector<const Field*>& fields, const MetadataRecord& values) {
  return std::ranges::any_of(fields, [&](const Field* f) { return !is_blank(values, *f); });
}

// What the digest becomes: a fresh one claims that XMP and IIM agree.
std::optional<Md5> next_digest(const FileParts& parts, const CheckedEdit& edit, ByteView block,
                               const CharsetVerdict& charset, EditResult& result) {
  if (parts.digest.state == DigestState::stale) {
    MetadataRecord xmp = parts.xmp_record;
    for (const Field* field : edit.fields) assign(xmp, edit.values, *field);
    if (!in_step(block, charset, xmp)) {
      result.findings.push_back({"meta/digest-stale", Severity::warning,
                                 "IIM and XMP still differ in fields that were not edited; the old "
                                 "digest was left",
                                 "IIM", "see `picdesk meta show --explain`"});
      return std::nullopt;
    }
  }
  return digest::md5(block);
}

void note_changes(const FileParts& parts, const CheckedEdit& edit, const IimEdit& done,
                  EditResult& result) {
  for (const Field* field : edit.fields) {
    const std::string name(field->name);
    if (std::ranges::find(done.changed_fields, name) == done.changed_fields.end()) continue;
    const bool cut = std::ranges::find(done.truncated_fields, name) != done.truncated_fields.end();
    result.changes.push_back({name, Carrier::iim, shown_in_one_language(parts.iim_record, *field),
                              shown_in_one_language(edit.values, *field), cut});
  }
  result.findings.insert(result.findings.end(), done.findings.begin(), done.findings.end());
}

}  // namespace

Result<void> edit_iim_part(const FileParts& parts, const CheckedEdit& edit,
                           const EditOptions& options, Splice& wanted, EditResult& result) {
  if (parts.layout.format != Format::jpeg) return {};  // no other container may carry IIM
  const std::vector<const Field*> fields = with_dataset(edit);
  if (fields.empty()) return {};
  if (!parts.has_iim) {
    if (options.sync_iim != SyncIim::always || !anything_to_say(fields, edit.values)) return {};
  }
  if (Result<void> checked = check_duplicates(parts, edit); !checked) return checked;
  Result<IimEdit> done = edit_iim(parts.iim, parts.charset, fields, edit.values);
  if (!done) return forward_error(done);
  note_changes(parts, edit, *done, result);
  // A cut text is worth a word also when the block already has it.
  if (!done->changed) return {};
  const std::optional<Md5> digest = next_digest(parts, edit, done->block, done->charset, result);
  Result<Bytes> resources = set_iim(parts.resources(), done->block, digest);
  if (!resources) return forward_error(resources);
  wanted.photoshop = std::move(*resources);
  return {};
}

}  // namespace picdesk::metadata
