// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the record that EXIF holds beside its texts and dates. Re-entrant.
#pragma once

#include "metadata/bytes.h"
#include "picdesk/metadata_record.h"

namespace picdesk::metadata {

// Orientation (0x0112, 1 to 8), Rating (0x4746, -1 to 5) and ImageUniqueID (0xA420). What cannot be
// read is left out.
void read_exif_numbers(ByteView block, MetadataRecord& record);

}  // namespace picdesk::metadata
