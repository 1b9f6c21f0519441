// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/rendition/encoders.h"
#include "metadata/xmp/xmp_editor.h"
#include "metadata/xmp/xmp_writer.h"

namespace picdesk::metadata {

std::string encode_xmp(const MetadataRecord& record) {
  XmpDocument document;
  for (const Field& field : field_table()) set_field(document, field, record);
  return document.properties.empty() ? std::string{} : write_xmp(document);
}

}  // namespace picdesk::metadata
