// SPDX-License-Identifier: GPL-3.0-or-later
// How a finished rendition is coded, from its bytes without decoding. Pure, re-entrant, no library.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "picdesk/master.h"

namespace picdesk {

struct CodingFacts {
  std::optional<int> quantiser;     // lossy WebP: base index of the VP8 frame, 0..127
  std::optional<int> jpeg_quality;  // IJG scale 1..100, of the luma table
  enum class Profile {
    none,
    srgb,
    other,
    unread,  // compressed, as in PNG, and of a name that does not tell
  } profile = Profile::none;
  std::string profile_name;  // where other: "Adobe RGB (1998)"; may be empty
};

// `info` comes from probe() of the same bytes. What cannot be read is left out.
CodingFacts read_coding(std::span<const std::byte> file, const ProbeInfo& info);

}  // namespace picdesk
