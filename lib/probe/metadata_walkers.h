// SPDX-License-Identifier: GPL-3.0-or-later
// Walkers of formats whose pictures are refused: they find the metadata and nothing else. Each is
// given a file that starts with its magic.
#pragma once

#include <cstdint>
#include <optional>

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

// Errors of all: corrupt_data, too_large.
Result<ProbeInfo> walk_heif_metadata(ByteView file);
Result<ProbeInfo> walk_jxl_metadata(ByteView file);
Result<ProbeInfo> walk_raw_metadata(ByteView file);

// avif, heif, jxl or raw; nothing for any other first bytes.
std::optional<Format> metadata_format(ByteView file);

// Adds an EXIF block of ISO/IEC 23008-12, A.2.1: the TIFF block comes after a 32-bit number of
// bytes to skip. False if that number leads outside.
bool add_offset_exif(ByteView file, std::uint64_t offset, std::uint64_t length, ProbeInfo& info);

}  // namespace picdesk::gate
