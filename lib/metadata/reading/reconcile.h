// SPDX-License-Identifier: GPL-3.0-or-later
// One record out of three carriers. Re-entrant.
#pragma once

#include <string_view>

#include "metadata/reading/carriers.h"

namespace picdesk::metadata {

// xmp-first: XMP if not blank; else IIM, unless it is cut from a longer EXIF text; else EXIF,
// unless it is what a camera writes by itself. Adds record, carriers and findings to the reading.
void reconcile(const Carriers& carriers, MetadataReading& reading);

// Whether the whole text is one that cameras write into ImageDescription, whatever the case.
bool is_camera_junk(std::string_view description);

}  // namespace picdesk::metadata
