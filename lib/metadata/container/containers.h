// SPDX-License-Identifier: GPL-3.0-or-later
// The three containers a rendition may have. Each function replaces the EXIF, XMP and IIM blocks by
// the blobs (an empty blob removes its block) and copies every other byte. Re-entrant.
#pragma once

#include "metadata/bytes.h"
#include "picdesk/metadata.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// JPEG: APP1 Exif after SOI and APP0, APP1 XMP after it, APP13 last. An existing block keeps its
// place. Errors: corrupt_data; metadata_invalid if a blob is beyond what a segment holds.
Result<Bytes> embed_jpeg(ByteView file, const MetadataBlobs& blobs);

// WebP (RIFF container specification): VP8X is inserted where it is missing, its EXIF and XMP flags
// follow the chunks. IIM is not written. Errors: corrupt_data.
Result<Bytes> embed_webp(ByteView file, const MetadataBlobs& blobs);

// PNG (third edition): eXIf and iTXt before the first IDAT; raw-profile text chunks, which would be
// stale, go. IIM is not written. Errors: corrupt_data.
Result<Bytes> embed_png(ByteView file, const MetadataBlobs& blobs);

}  // namespace picdesk::metadata
