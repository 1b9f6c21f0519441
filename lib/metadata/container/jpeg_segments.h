// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata as JPEG segments. Re-entrant.
#pragma once

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// Each is a run of whole segments, empty for an empty payload. Errors: metadata_invalid if a
// segment cannot hold the payload ("meta/exif-unsafe", "meta/xmp-too-big", "meta/icc-too-big").
Result<Bytes> exif_segment(ByteView block);                               // at most 65,527 bytes
Result<Bytes> xmp_segment(ByteView packet);                               // at most 65,502 bytes
Result<Bytes> extended_xmp_segments(const std::vector<Bytes>& payloads);  // whole APP1 payloads
Bytes photoshop_segments(ByteView resources);                             // as many as they need
Result<Bytes> icc_segments(ByteView profile);                             // at most 255

}  // namespace picdesk::metadata
