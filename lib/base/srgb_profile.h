// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace picdesk {

// Whether this ICC profile (ICC.1, v2 or v4, matrix and curves) means sRGB: its colorants and
// curves come within one step of 8 bits. Anything that does not parse is not sRGB.
bool is_srgb_profile(std::span<const std::byte> profile);

}  // namespace picdesk
