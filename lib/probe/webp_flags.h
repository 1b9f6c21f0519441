// SPDX-License-Identifier: GPL-3.0-or-later
// The flags of a WebP's VP8X chunk (RFC 9649, 2.7).
#pragma once

#include <cstdint>

#include "picdesk/result.h"

namespace picdesk::gate {

namespace webp_flag {
constexpr std::uint32_t kAnimation = 0x02;
constexpr std::uint32_t kXmp = 0x04;
constexpr std::uint32_t kExif = 0x08;
constexpr std::uint32_t kAlpha = 0x10;
constexpr std::uint32_t kIcc = 0x20;
}  // namespace webp_flag

// Holds the flags against what was found: a chunk that the flags deny is skipped by one reader and
// used by another, and so is the reverse. Only alpha may be promised without a chunk: VP8L has its
// own. Errors: corrupt_data.
Result<void> check_flags(std::uint32_t promised, std::uint32_t found);

}  // namespace picdesk::gate
