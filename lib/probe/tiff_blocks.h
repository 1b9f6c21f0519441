// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picdesk/master.h"
#include "probe/tiff_reader.h"

namespace picdesk::gate {

// Adds the metadata blocks that a TIFF directory holds: the file is its own EXIF block; XMP, IIM,
// ICC and Photoshop have tags. One that lies outside the file is `unread`.
void add_tiff_blocks(const TiffReader& reader, const TiffDirectory& directory, ProbeInfo& info);

}  // namespace picdesk::gate
