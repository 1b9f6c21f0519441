// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from a colour profile without a colour engine (ICC.1:2010 and ICC.1:2001-04). Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace picdesk::image {

// Whether the elements that lead from the device to the connection space are there and of the right
// types: a table, a matrix with curves, or for grey one curve.
bool is_complete(std::span<const std::byte> profile);

// A v2 display profile with the primaries, white and gamma of Adobe RGB (1998), section 4.3: for
// masters that claim this space in EXIF alone.
std::vector<std::byte> adobe_rgb_profile();

}  // namespace picdesk::image
