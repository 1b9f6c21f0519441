// SPDX-License-Identifier: GPL-3.0-or-later
// Chunks of a PNG file. zlib is fenced in png_chunks.cc and inflate.cc. Re-entrant.
#pragma once

#include <string_view>

#include "metadata/bytes.h"
#include "metadata/container/layout.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

// A whole chunk with its CRC.
Bytes png_chunk(std::string_view type, ByteView content);

// Nothing for an empty payload.
Bytes png_exif_chunk(ByteView block);
Bytes png_xmp_chunk(ByteView packet);           // iTXt, not compressed
Result<Bytes> png_icc_chunk(ByteView profile);  // Errors: exhausted

// What an ImageMagick "Raw profile type ..." chunk holds. One of type APP1 is opened to see.
enum class RawProfile { exif, xmp, iim, icc, other };
RawProfile raw_profile_of(ByteView file, const Part& part);

}  // namespace picdesk::metadata
