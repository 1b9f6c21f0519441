// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata in the application and comment segments of a JPEG.
#pragma once

#include <vector>

#include "picdesk/master.h"
#include "probe/jpeg_markers.h"

namespace picdesk::gate {

// Appends the segment if it is APPn or COM.
void add_segment(ByteView file, const JpegSegment& segment, std::vector<MetadataBlock>& blocks);

// Parts of an ICC profile come in the order of their sequence numbers (ICC.1, annex B.4), not of
// the file. Parts whose numbers make no whole stay as they are: a decoder drops such a profile.
void order_profile_parts(ByteView file, std::vector<MetadataBlock>& blocks);

}  // namespace picdesk::gate
