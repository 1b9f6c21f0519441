// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/editing/part_edits.h"
#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_reader.h"
#include "metadata/exif/exif_tree.h"

namespace picdesk::metadata {
namespace {

constexpr std::size_t max_chunk_exif = 16u << 20;  // WebP and PNG set no limit; the gate does

// With `present`, a tag that is not there is not asked for.
void drop_missing(const ExifTree& tree, ExifChanges& changes) {
  const auto drop = [&](std::optional<std::string>& change, const char* ifd, std::uint32_t tag) {
    if (find(tree, ifd, tag) == nullptr) change.reset();
  };
  drop(changes.description, "IFD0", 0x010E);
  drop(changes.artist, "IFD0", 0x013B);
  drop(changes.copyright, "IFD0", 0x8298);
}

// Nothing is made only to say nothing.
void drop_removals(ExifChanges& changes) {
  for (std::optional<std::string>* change :
       {&changes.description, &changes.artist, &changes.copyright, &changes.date_original,
        &changes.sub_second_original, &changes.offset_original}) {
    if (*change && (*change)->empty()) change->reset();
  }
}

bool has_exif_twin(const Field& field) {
  return field.name == "caption" || field.name == "creators" || field.name == "copyright";
}

void report_out_of_step(const FileParts& parts, const CheckedEdit& edit, EditResult& result) {
  for (const Field* field : edit.fields) {
    if (!has_exif_twin(*field) || is_blank(parts.exif_record, *field)) continue;
    if (shown_in_one_language(parts.exif_record, *field) ==
        shown_in_one_language(edit.values, *field))
      continue;
    result.findings.push_back(
        {"meta/exif-out-of-step", Severity::warning,
         "EXIF still says \"" + shown_in_one_language(parts.exif_record, *field) + "\"",
         std::string(field->name), "edit without --sync-exif=leave"});
  }
}

// The camera's own id (0xA420), which no edit writes: it shows again where XMP has none.
void report_kept_id(const FileParts& parts, const CheckedEdit& edit, EditResult& result) {
  const std::string& kept = parts.exif_record.guid;
  const bool asked =
      std::ranges::any_of(edit.fields, [](const Field* f) { return f->name == "guid"; });
  if (!asked || kept.empty() || kept == edit.values.guid) return;
  result.findings.push_back({"meta/exif-out-of-step", Severity::warning,
                             "EXIF still says \"" + kept + "\", the camera's own id", "guid",
                             "edits leave it; `picdesk meta scrub` takes it out"});
}

void note_changes(const FileParts& parts, const CheckedEdit& edit, const ExifChanges& changes,
                  EditResult& result) {
  const auto note = [&](bool asked, std::string_view name) {
    const auto field = std::ranges::find(edit.fields, name, [](const Field* f) { return f->name; });
    if (!asked || field == edit.fields.end()) return;
    const std::string now = shown_in_one_language(edit.values, **field);
    if (now == shown_in_one_language(parts.exif_record, **field)) return;
    result.changes.push_back({std::string(name), Carrier::exif,
                              shown_in_one_language(parts.exif_record, **field), now, false});
  };
  note(changes.description.has_value(), "caption");
  note(changes.artist.has_value(), "creators");
  note(changes.copyright.has_value(), "copyright");
  note(changes.date_original.has_value(), "date_created");
  note(changes.orientation.has_value(), "orientation");
}

}  // namespace

Result<void> edit_exif_part(const FileParts& parts, const CheckedEdit& edit,
                            const EditOptions& options, Splice& wanted, EditResult& result) {
  report_kept_id(parts, edit, result);
  ExifChanges changes = exif_changes(edit.values, edit.names, options.sync_exif_date);
  if (options.sync_exif == SyncExif::leave) {
    changes.description.reset();
    changes.artist.reset();
    changes.copyright.reset();
    report_out_of_step(parts, edit, result);
  }
  if (changes.empty()) return {};
  if (parts.exif.empty()) {
    if (options.sync_exif == SyncExif::present) return {};
    drop_removals(changes);
  } else if (options.sync_exif == SyncExif::present) {
    Result<ExifTree> tree = read_exif_tree(parts.exif);
    if (!tree) return forward_error(tree);
    drop_missing(*tree, changes);
  }
  if (changes.empty()) return {};
  const bool jpeg = parts.layout.format == Format::jpeg;
  Result<Bytes> block = patch_exif(parts.exif, changes, jpeg ? max_jpeg_exif : max_chunk_exif);
  if (!block) {
    return fail(block.error().code, block.error().message,
                block.error().hint.empty() ? "try --sync-exif=leave, which keeps EXIF as it is"
                                           : block.error().hint);
  }
  if (as_text(*block) == as_text(parts.exif)) return {};
  note_changes(parts, edit, changes, result);
  wanted.exif = std::move(*block);
  return {};
}

}  // namespace picdesk::metadata
