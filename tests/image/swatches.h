// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of known colours, and what the decoder makes of them.
#pragma once

#include <vector>

#include "image/colour_maths.h"
#include "image/image.h"
#include "image/tiff_file.h"

namespace picdesk::test {

// Swatches across the cube.
std::vector<Colour> swatches();

// One row of colours given in 8 bits, stored in 8 or 16.
TiffFile rgb_tiff(const std::vector<Colour>& colours, int bits);

// The same samples at another depth.
TiffFile at_depth(TiffFile tiff, int bits);

// A failure to decode fails the test and gives an empty result.
image::Decoded decoded(const TiffFile& tiff, const ProbeInfo& info);
image::Decoded decoded(const TiffFile& tiff);

// The colour of the pixel at column x of the first row.
void expect_near(const Bitmap& bitmap, std::size_t x, const Colour& expected, double tolerance);

}  // namespace picdesk::test
