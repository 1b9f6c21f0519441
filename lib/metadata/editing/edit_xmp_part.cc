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

// Whether the extension holds a property that the edit is about: it must not
// come back from there.
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

void stamp(XmpDocument& document, const EditOptions& options) {
  if (options.now.empty()) return;
  set_existing_text(document, uri::xmp, "MetadataDate", options.now);
}

// The packet, and for JPEG what had to go to an extension.
Result<void> store(const FileParts& parts, const XmpDocument& document, bool rebuild_extension,
                   Splice& wanted) {
  const bool jpeg = parts.layout.format == Format::jpeg;
  const bool keep_extension = jpeg && parts.extension && !rebuild_extension;
  std::string packet = write_xmp(document);
  if (!jpeg || (packet.size() <= max_jpeg_packet && !rebuild_extension)) {
    wanted.xmp = Bytes(as_byte_view(packet).begin(), as_byte_view(packet).end());
    return {};
  }
  XmpDocument whole = document;
  if (keep_extension) whole = merged(parts);
  remove_property(whole, uri::note, "HasExtendedXMP");
  Result<SplitXmp> split = split_xmp(whole);
  if (!split) return forward_error(split);
  wanted.xmp = Bytes(as_byte_view(split->packet).begin(), as_byte_view(split->packet).end());
  wanted.extended_xmp = extension_segments(*split);
  return {};
}

}  // namespace

Result<void> edit_xmp_part(const FileParts& parts, const CheckedEdit& edit,
                           const EditOptions& options, Splice& wanted, EditResult& result) {
  const bool rebuild = extension_is_concerned(parts, edit);
  XmpDocument document = rebuild ? merged(parts) : parts.xmp;
  bool changed = set_fields(document, edit);
  if (changed) note_changes(parts, edit, result);
  changed |= follow_digest(document, wanted);
  const bool others = wanted.exif || wanted.photoshop;
  if (!changed && !others) return {};
  if (changed || parts.has_xmp) {
    const XmpDocument before = document;
    stamp(document, options);
    if (!changed && same_but(before, document, {})) return {};
    return store(parts, document, rebuild && changed, wanted);
  }
  return {};
}

}  // namespace picdesk::metadata
