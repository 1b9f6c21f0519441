// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/swatches.h"

#include <gtest/gtest.h>

#include <cmath>

namespace picdesk::test {

// Swatches across the cube, one row.
std::vector<Colour> swatches() {
  std::vector<Colour> out;
  for (const int r : {0, 30, 128, 200, 255}) {
    for (const int g : {0, 60, 128, 255}) {
      for (const int b : {0, 90, 255}) {
        out.push_back({double(r), double(g), double(b)});
      }
    }
  }
  return out;
}

TiffFile rgb_tiff(const std::vector<Colour>& colours, int bits) {
  TiffFile tiff;
  tiff.size = {static_cast<int>(colours.size()), 1};
  tiff.bits = bits;
  for (const Colour& colour : colours) {
    for (const double value : colour) {
      tiff.values.push_back(static_cast<unsigned>(std::lround(bits == 16 ? value * 257 : value)));
    }
  }
  return tiff;
}

image::Decoded decoded(const TiffFile& tiff, const ProbeInfo& info) {
  auto result = image::decode(tiff_bytes(tiff), info, {});
  EXPECT_TRUE(result) << result.error().message;
  return result ? *result : image::Decoded{};
}

TiffFile at_depth(TiffFile tiff, int bits) {
  tiff.bits = bits;
  if (bits == 16) {
    for (unsigned& value : tiff.values) value *= 257;
  }
  return tiff;
}

image::Decoded decoded(const TiffFile& tiff) { return decoded(tiff, tiff_info(tiff)); }

void expect_near(const Bitmap& bitmap, std::size_t x, const Colour& expected, double tolerance) {
  const Plane& plane = bitmap.planes.at(0);
  for (std::size_t c = 0; c < 3; ++c) {
    EXPECT_NEAR(plane.samples.at(x * static_cast<std::size_t>(plane.channels) + c), expected[c],
                tolerance)
        << "swatch " << x << " channel " << c;
  }
}

}  // namespace picdesk::test
