// SPDX-License-Identifier: GPL-3.0-or-later
// Structural similarity of two grey pictures, as Wang, Bovik, Sheikh and Simoncelli (2004) define
// it: Gaussian window 11x11, sigma 1.5, K1 .01, K2 .03, L 255, mean over all windows that lie
// inside the picture. Double precision.
#pragma once

#include <string>

#include "base/bitmap.h"

namespace picdesk::test {

// Planes of one channel, the same size, at least 11x11. 1 means equal; throws
// std::invalid_argument on other planes.
double ssim(const Plane& a, const Plane& b);

// The full-range BT.601 luma of an rgb or rgba plane, rounded.
Plane luma(const Plane& pixels);

// A binary PGM (P5) or PPM (P6) of 8 bits, as vips, dwebp and djpeg write them: one channel or
// three. Throws std::runtime_error.
Plane read_pnm(const std::string& path);

}  // namespace picdesk::test
