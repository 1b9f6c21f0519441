// SPDX-License-Identifier: GPL-3.0-or-later
// A started decoder's samples, component by component, as they were coded.
#pragma once

#include <vector>

#include "base/bitmap.h"
#include "jpeg/error_trap.h"

struct jpeg_decompress_struct;

namespace picdesk::jpeg {

inline constexpr int kMaxComponents = 3;

// One plane for each component, with its size and steps; samples are still to be read.
std::vector<Plane> empty_planes(const jpeg_decompress_struct& decoder);

// Fills them to the end of the picture. False: libjpeg gave up, see the trap.
bool read_planes(jpeg_decompress_struct& decoder, ErrorTrap& trap, std::vector<Plane>& planes);

}  // namespace picdesk::jpeg
