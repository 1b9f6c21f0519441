// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/picture_maker.h"

#include <algorithm>

namespace picdesk::test {

Bitmap gradient(Size size, PixelFormat format) {
  const int channels = format == PixelFormat::rgba ? 4 : 3;
  Bitmap bitmap;
  bitmap.format = format;
  bitmap.size = size;
  Plane& plane = bitmap.planes.emplace_back(size, channels);
  for (int y = 0; y < size.height; ++y) {
    std::uint8_t* pixel = plane.row(y);
    for (int x = 0; x < size.width; ++x, pixel += channels) {
      const bool red = x < size.width / 3;
      pixel[0] = static_cast<std::uint8_t>(red ? 220 : 255 * x / size.width);
      pixel[1] = static_cast<std::uint8_t>(red ? 30 : 255 * y / size.height);
      pixel[2] = static_cast<std::uint8_t>(red ? 30 : 128);
      if (channels == 4)
        pixel[3] = static_cast<std::uint8_t>(255 * x / std::max(1, size.width - 1));
    }
  }
  return bitmap;
}

Bitmap flat_ycbcr(Size size, SampleRange range, int y, int cb, int cr) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::ycbcr;
  bitmap.range = range;
  bitmap.size = size;
  const Size half{(size.width + 1) / 2, (size.height + 1) / 2};
  for (const int value : {y, cb, cr}) {
    Plane& plane = bitmap.planes.emplace_back(bitmap.planes.empty() ? size : half, 1);
    if (bitmap.planes.size() > 1) plane.step_x = plane.step_y = 2;
    std::ranges::fill(plane.samples, static_cast<std::uint8_t>(value));
  }
  return bitmap;
}

}  // namespace picdesk::test
