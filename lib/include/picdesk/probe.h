// SPDX-License-Identifier: GPL-3.0-or-later
// The header gate: the first reader of every untrusted file. Pure, re-entrant, no library.
#pragma once

#include <cstddef>
#include <span>

#include "picdesk/master.h"
#include "picdesk/result.h"

namespace picdesk {

// Walks the structure of a JPEG, PNG, WebP or TIFF and refuses what no decoder should see.
// At most 1 ms CPU (+0.06 ms per MiB above 16 MiB) and 1 MiB memory, whatever the input.
// Errors: unsupported_format (the message names the format found), corrupt_data, too_large,
// metadata_invalid. Messages name no file: the caller puts its path in front.
Result<ProbeInfo> probe(std::span<const std::byte> file, const Limits& limits = {});

// For reading metadata only: probe(), and for what it refuses as a picture, where the metadata lies
// in HEIF, HEIC and AVIF (ISO/IEC 14496-12, 23008-12), JPEG XL (ISO/IEC 18181-2) and camera raw
// that is laid out like TIFF (DNG, NEF, CR2, ARW, PEF, ORF, RW2). Nothing is decoded; the size is
// that of the container, or 0. Formats avif, heif, jxl and raw must not be given to a decoder. What
// cannot be reached is named in ProbeInfo::unread. Errors: as probe().
Result<ProbeInfo> probe_metadata(std::span<const std::byte> file, const Limits& limits = {});

}  // namespace picdesk
