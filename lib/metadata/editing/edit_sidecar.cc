// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/editing/part_edits.h"
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

}  // namespace

Result<EditResult> edit_sidecar(std::span<const std::byte> sidecar, const MetadataEdit& edit,
                                const EditOptions& options) {
  Result<metadata::CheckedEdit> checked = metadata::check_edit(edit);
  if (!checked) return forward_error(checked);
  Result<XmpDocument> document = document_of(sidecar);
  if (!document) return forward_error(document);
  std::vector<Finding> ignored;
  const MetadataRecord before = metadata::record_from_xmp(*document, ignored);
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
  const metadata::ByteView bytes = metadata::as_byte_view(packet);
  result.bytes.assign(bytes.begin(), bytes.end());
  result.plan.push_back({"xmp", 0, sidecar.size(), 0, result.bytes.size()});
  return result;
}

}  // namespace picdesk
