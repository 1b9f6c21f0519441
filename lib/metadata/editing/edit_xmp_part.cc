// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/digest.h"
#include "metadata/editing/part_edits.h"
#include "metadata/record/namespaces.h"
#include "metadata/xmp/xmp_editor.h"
#include "metadata/xmp/xmp_writer.h"

namespace picdesk::metadata {
namespace {

bool set_fields(XmpDocument& document, const CheckedEdit& edit) {
  bool changed = false;
  for (const Field* field : edit.fields) changed |= set_field(document, *field, edit.values);
  return changed;
}

// Whether the extension holds a property that the edit is about.
bool extension_is_concerned(const FileParts& parts, const CheckedEdit& edit) {
  return parts.extension && std::ranges::any_of(edit.fields, [&](const Field* field) {
           return find(parts.extension->properties, field->xmp_uri, field->xmp_name) != nullptr;
         });
}

void note_changes(const FileParts& parts, const CheckedEdit& edit, EditResult& result) {
  for (const Field* field : edit.fields) {
    if (same(parts.xmp_record, edit.values, *field)) continue;
    result.changes.push_back({std::string(field->name), Carrier::xmp,
                              shown(parts.xmp_record, *field), shown(edit.values, *field), false});
  }
}

// photoshop:LegacyIPTCDigest, where a file has it, follows the digest.
bool follow_digest(XmpDocument& document, const Splice& wanted) {
  if (!wanted.photoshop) return false;
  const Result<IimResources> found = find_iim(*wanted.photoshop);
  if (!found || found->state().state != DigestState::equal) return false;
  std::string hex = found->state().stored;
  std::ranges::transform(hex, hex.begin(),
                         [](char c) { return c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c; });
  return set_existing_text(document, uri::photoshop, "LegacyIPTCDigest", hex);
}

bool stamp(XmpDocument& document, const EditOptions& options) {
  return !options.now.empty() && set_existing_text(document, uri::xmp, "MetadataDate", options.now);
}

Bytes bytes_of(std::string_view text) {
  const ByteView view = as_byte_view(text);
  return Bytes(view.begin(), view.end());
}

// `whole`: the packet's properties and the extension's.
Result<void> split(XmpDocument whole, const FileParts& parts, Splice& wanted) {
  if (!parts.extension && !parts.blocks.extended_xmp.empty()) {
    return fail(
        ErrorCode::metadata_invalid,
        "meta/xmp-extended-corrupt: the packet outgrows its segment, and the extension that "
        "the file has cannot be read",
        "set less text, or scrub the file");
  }
  remove_property(whole, uri::note, "HasExtendedXMP");
  Result<SplitXmp> halves = split_xmp(whole);
  if (!halves) return forward_error(halves);
  wanted.xmp = bytes_of(halves->packet);
  wanted.extended_xmp = extension_segments(*halves);
  return {};
}

}  // namespace

Result<void> edit_xmp_part(const FileParts& parts, const CheckedEdit& edit,
                           const EditOptions& options, Splice& wanted, EditResult& result) {
  // A property of the extension that the edit is about must not come back from there.
  const bool concerned = extension_is_concerned(parts, edit);
  XmpDocument document = concerned ? merged(parts.xmp, parts.extension) : parts.xmp;
  const bool edited = set_fields(document, edit);
  if (edited) {
    note_changes(parts, edit, result);
  } else {
    document = parts.xmp;
  }
  bool changed = follow_digest(document, wanted) || edited;
  const bool others = wanted.exif || wanted.photoshop;
  if (changed || (others && parts.has_xmp)) changed |= stamp(document, options);
  if (!changed) return {};
  if (concerned && edited) return split(std::move(document), parts, wanted);
  const std::string packet = write_xmp(document);
  if (parts.layout.format != Format::jpeg || packet.size() <= max_jpeg_packet) {
    wanted.xmp = bytes_of(packet);
    return {};
  }
  return split(merged(std::move(document), parts.extension), parts, wanted);
}

}  // namespace picdesk::metadata
