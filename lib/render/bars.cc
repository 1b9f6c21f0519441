// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/bars.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picdesk {
namespace {

using Samples = std::array<std::uint8_t, 4>;

std::uint8_t rounded(double value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

Samples rgba_of(unsigned colour) {
  return {static_cast<std::uint8_t>(colour >> 16 & 255),
          static_cast<std::uint8_t>(colour >> 8 & 255), static_cast<std::uint8_t>(colour & 255),
          255};
}

// BT.601, as JPEG (full range) and WebP (limited) have it.
Samples ycbcr_of(unsigned colour, SampleRange range) {
  const Samples rgb = rgba_of(colour);
  const double y = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
  const double cb = (rgb[2] - y) / 1.772;
  const double cr = (rgb[0] - y) / 1.402;
  if (range == SampleRange::full) return {rounded(y), rounded(128 + cb), rounded(128 + cr), 0};
  return {rounded(16 + y * 219 / 255), rounded(128 + cb * 224 / 255), rounded(128 + cr * 224 / 255),
          0};
}

bool is_grey(unsigned colour) {
  const Samples rgb = rgba_of(colour);
  return rgb[0] == rgb[1] && rgb[1] == rgb[2];
}

// A plane of the output, `value` everywhere. Chroma planes are half as large, rounded up.
Plane filled(Size output, int step, int channels, const std::uint8_t* value) {
  Plane plane({(output.width + step - 1) / step, (output.height + step - 1) / step}, channels);
  plane.step_x = step;
  plane.step_y = step;
  const auto period = static_cast<std::size_t>(channels);
  for (std::size_t i = 0; i < plane.samples.size(); ++i) plane.samples[i] = value[i % period];
  return plane;
}

// `from` with its first sample at (x, y) of `to`; what would lie beyond is left out.
void lay(const Plane& from, int x, int y, Plane& to) {
  const int width = std::min(from.size.width, to.size.width - x);
  const int height = std::min(from.size.height, to.size.height - y);
  const auto samples = static_cast<std::size_t>(width) * static_cast<std::size_t>(from.channels);
  for (int row = 0; row < height; ++row) {
    std::copy_n(from.row(row), samples, to.row(y + row) + x * from.channels);
  }
}

Plane neutral_chroma(Size picture) {
  const std::uint8_t neutral = 128;
  return filled(picture, 2, 1, &neutral);
}

}  // namespace

Bitmap with_bars(const Bitmap& picture, Size output, const Rect& place, unsigned colour) {
  Bitmap result;
  result.format = picture.format;
  result.range = picture.range;
  result.size = output;
  if (picture.format != PixelFormat::ycbcr) {
    const Plane& plane = picture.planes.front();
    result.planes.push_back(filled(output, 1, plane.channels, rgba_of(colour).data()));
    lay(plane, place.x0, place.y0, result.planes.front());
    return result;
  }
  const Samples bars = ycbcr_of(colour, picture.range);
  result.planes.push_back(filled(output, 1, 1, bars.data()));
  lay(picture.planes.front(), place.x0, place.y0, result.planes.front());
  const bool grey = picture.planes.size() == 1;
  if (grey && is_grey(colour)) return result;
  for (std::size_t i = 1; i < 3; ++i) {
    result.planes.push_back(filled(output, 2, 1, &bars[i]));
    lay(grey ? neutral_chroma(picture.size) : picture.planes[i], place.x0 / 2, place.y0 / 2,
        result.planes.back());
  }
  return result;
}

Bitmap without_bars(const Bitmap& bitmap, const Rect& place) {
  Bitmap result;
  result.format = bitmap.format;
  result.range = bitmap.range;
  result.size = place.size();
  for (const Plane& plane : bitmap.planes) {
    const int step = plane.step_x > 1 ? 2 : 1;
    Plane part({(place.width() + step - 1) / step, (place.height() + step - 1) / step},
               plane.channels);
    part.step_x = plane.step_x;
    part.step_y = plane.step_y;
    const int x = place.x0 / step * plane.channels;
    const auto samples = part.stride();
    for (int row = 0; row < part.size.height; ++row) {
      std::copy_n(plane.row(place.y0 / step + row) + x, samples, part.row(row));
    }
    result.planes.push_back(std::move(part));
  }
  return result;
}

}  // namespace picdesk
