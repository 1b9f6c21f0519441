// SPDX-License-Identifier: GPL-3.0-or-later
// One edit, carrier by carrier: what each becomes, and what changed in it.
// Re-entrant.
#pragma once

#include <optional>
#include <vector>

#include "metadata/container/splice.h"
#include "metadata/editing/file_parts.h"
#include "metadata/record/fields.h"
#include "picdesk/metadata_edit.h"

namespace picdesk::metadata {

// An edit with its fields looked up, its texts checked and in NFC.
struct CheckedEdit {
  MetadataRecord values;
  std::vector<const Field*> fields;
  std::vector<std::string> names;  // of the fields
};
// Errors: invalid_argument (unknown or repeated field), metadata_invalid
// "meta/text-invalid".
Result<CheckedEdit> check_edit(const MetadataEdit& edit);

// Each adds to `wanted` what its carrier becomes (nothing if it stays), and to
// `result` the changes and findings. XMP comes last: its digest twin follows
// IIM's.
Result<void> edit_exif_part(const FileParts& parts, const CheckedEdit& edit,
                            const EditOptions& options, Splice& wanted, EditResult& result);
Result<void> edit_iim_part(const FileParts& parts, const CheckedEdit& edit,
                           const EditOptions& options, Splice& wanted, EditResult& result);
Result<void> edit_xmp_part(const FileParts& parts, const CheckedEdit& edit,
                           const EditOptions& options, Splice& wanted, EditResult& result);

// All carriers, spliced.
Result<EditResult> edit_parts(const FileParts& parts, const CheckedEdit& edit,
                              const EditOptions& options);

// The texts of one field, joined by "; ", languages other than x-default marked
// "[fr] ...".
std::string shown(const MetadataRecord& record, const Field& field);

// What IIM and EXIF have room for: of a lang-alt the x-default text alone.
std::string shown_in_one_language(const MetadataRecord& record, const Field& field);

// Whether two records say the same in a field.
bool same(const MetadataRecord& a, const MetadataRecord& b, const Field& field);

}  // namespace picdesk::metadata
