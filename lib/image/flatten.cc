// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "image/image.h"

namespace picdesk::image {
namespace {

std::uint8_t blend(unsigned over, unsigned under, unsigned alpha) {
  return static_cast<std::uint8_t>((over * alpha + under * (255 - alpha) + 127) / 255);
}

}  // namespace

Bitmap flatten(const Bitmap& bitmap, unsigned background) {
  if (bitmap.format != PixelFormat::rgba) return bitmap;
  const std::array<unsigned, 3> under = {(background >> 16) & 0xFF, (background >> 8) & 0xFF,
                                         background & 0xFF};
  Bitmap flat;
  flat.format = PixelFormat::rgb;
  flat.size = bitmap.size;
  for (const Plane& plane : bitmap.planes) {
    Plane& target = flat.planes.emplace_back(plane.size, 3);
    target.step_x = plane.step_x;
    target.step_y = plane.step_y;
    const std::uint8_t* source = plane.samples.data();
    for (std::size_t i = 0; i + 3 <= target.samples.size(); i += 3, source += 4) {
      for (std::size_t c = 0; c < 3; ++c) {
        target.samples[i + c] = blend(source[c], under[c], source[3]);
      }
    }
  }
  return flat;
}

}  // namespace picdesk::image
