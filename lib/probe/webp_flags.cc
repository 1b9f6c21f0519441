// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/webp_flags.h"

#include <array>
#include <string>
#include <string_view>

#include "probe/refusal.h"

namespace picdesk::gate {

Result<void> check_flags(std::uint32_t promised, std::uint32_t found) {
  struct Flag {
    std::uint32_t bit;
    std::string_view name;
  };
  constexpr std::array kFlags{Flag{webp_flag::kAnimation, "an animation"},
                              Flag{webp_flag::kXmp, "XMP"}, Flag{webp_flag::kExif, "EXIF"},
                              Flag{webp_flag::kAlpha, "alpha"},
                              Flag{webp_flag::kIcc, "a colour profile"}};
  for (const Flag& flag : kFlags) {
    const bool said = (promised & flag.bit) != 0;
    const bool there = (found & flag.bit) != 0;
    if (said == there || (flag.bit == webp_flag::kAlpha && said)) continue;
    return corrupt("the WebP header " + std::string(said ? "promises " : "denies ") +
                   std::string(flag.name) + (said ? ", which is not there" : ", which is there"));
  }
  return {};
}

}  // namespace picdesk::gate
