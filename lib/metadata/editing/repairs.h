// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was UTF-8 once and was read as Windows-1252 ("FranÃ§ois").
// Re-entrant.
#pragma once

#include "metadata/editing/file_parts.h"
#include "picdesk/metadata_edit.h"

namespace picdesk::metadata {

// The edit with every field of the file's XMP, else IIM, that holds such text,
// repaired; fields that the edit sets by itself are left to it.
MetadataEdit with_repairs(const FileParts& parts, const MetadataEdit& edit);

}  // namespace picdesk::metadata
