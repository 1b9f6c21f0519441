// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/iim.h"
#include "metadata/iim/iim_editor.h"

namespace picdesk::metadata {

Bytes encode_iim(const MetadataRecord& record) {
  std::vector<const Field*> fields;
  for (const Field& field : field_table()) {
    if (field.iim_dataset != 0 && !is_blank(record, field)) fields.push_back(&field);
  }
  Result<IimEdit> fresh = edit_iim({}, {}, fields, record);
  return fresh ? std::move(fresh->block) : Bytes{};
}

}  // namespace picdesk::metadata
