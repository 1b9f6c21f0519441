// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/part_edits.h"
#include "metadata/editing/verify_parts.h"
#include "metadata/record/namespaces.h"
#include "metadata/xmp/xmp_editor.h"
#include "metadata/xmp/xmp_parser.h"
#include "metadata/xmp/xmp_record.h"
#include "metadata/xmp/xmp_writer.h"
#include "picdesk/metadata_edit.h"

namespace picdesk {
namespace {

using metadata::Field;
using metadata::XmpDocument;

Result<XmpDocument> document_of(std::span<const std::byte> sidecar) {
  const std::string_view packet = metadata::as_text(sidecar);
  if (metadata::is_blank(packet)) return XmpDocument{};
  return metadata::parse_xmp(packet);
}

// The packet read again: the fields as asked, all else as before.
Result<void> verify(const XmpDocument& before, std::string_view packet,
                    const metadata::CheckedEdit& edit) {
  metadata::FileParts then;
  metadata::FileParts now;
  Result<XmpDocument> document = metadata::parse_xmp(packet);
  if (!document) return forward_error(document);
  then.xmp = before;
  now.xmp = std::move(*document);
  std::vector<Finding> ignored;
  const MetadataRecord record = metadata::record_from_xmp(now.xmp, ignored);
  std::string wrong = metadata::verify_xmp(then, now, edit);
  for (const Field* field : edit.fields) {
    if (!metadata::same(record, edit.values, *field)) wrong = std::string(field->name) + " differs";
  }
  if (wrong.empty()) return {};
  return fail(ErrorCode::metadata_invalid, "meta/verify: the new sidecar: " + wrong,
              "the sidecar was not changed; please report it with the file");
}

}  // namespace

Result<EditResult> edit_sidecar(std::span<const std::byte> sidecar, const MetadataEdit& edit,
                                const EditOptions& options) {
  Result<metadata::CheckedEdit> checked = metadata::check_edit(edit);
  if (!checked) return forward_error(checked);
  Result<XmpDocument> document = document_of(sidecar);
  if (!document) return forward_error(document);
  std::vector<Finding> ignored;
  const XmpDocument old_document = *document;
  const MetadataRecord before = metadata::record_from_xmp(old_document, ignored);
  EditResult result;
  for (const Field* field : checked->fields) {
    if (!metadata::set_field(*document, *field, checked->values)) continue;
    result.changed = true;
    result.changes.push_back({std::string(field->name), Carrier::sidecar,
                              metadata::shown(before, *field),
                              metadata::shown(checked->values, *field), false});
  }
  if (!result.changed) return result;
  if (!options.now.empty()) {
    metadata::set_existing_text(*document, metadata::uri::xmp, "MetadataDate", options.now);
  }
  const std::string packet = metadata::write_xmp(*document);
  if (Result<void> verified = verify(old_document, packet, *checked); !verified) {
    return forward_error(verified);
  }
  const metadata::ByteView bytes = metadata::as_byte_view(packet);
  result.bytes.assign(bytes.begin(), bytes.end());
  result.plan.push_back({"xmp", 0, sidecar.size(), 0, result.bytes.size()});
  return result;
}

}  // namespace picdesk
