// SPDX-License-Identifier: GPL-3.0-or-later
// Chunks of a WebP file. Re-entrant.
#pragma once

#include <string_view>

#include "metadata/bytes.h"
#include "picdesk/result.h"

namespace picdesk::metadata {

namespace webp_flag {
constexpr std::uint32_t icc = 0x20;
constexpr std::uint32_t alpha = 0x10;
constexpr std::uint32_t exif = 0x08;
constexpr std::uint32_t xmp = 0x04;
}  // namespace webp_flag

// A whole chunk, padded to an even length; nothing for an empty payload.
Bytes riff_chunk(std::string_view fourcc, ByteView payload);

// The VP8X chunk for a file that holds one VP8 or VP8L chunk and no header chunk: its dimensions,
// the alpha flag if the image says that its alpha is used. Errors: corrupt_data.
Result<Bytes> make_extended_header(std::string_view fourcc, ByteView image, std::uint32_t flags);

}  // namespace picdesk::metadata
