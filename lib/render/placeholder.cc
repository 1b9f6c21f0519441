// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/placeholder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

#include "base/base64.h"
#include "image/image.h"
#include "render/bars.h"
#include "render/thumbhash.h"
#include "resample/resample.h"

namespace picdesk {
namespace {

// A thumbnail for both stand-ins; ThumbHash keeps at most 7x7 frequencies, so more is waste.
constexpr int kLongestSide = 48;

Plane thumbnail(const Bitmap& bitmap) {
  const double shrink =
      std::max(1.0, double(std::max(bitmap.size.width, bitmap.size.height)) / kLongestSide);
  resample::CropRequest request;
  request.x1 = bitmap.size.width;
  request.y1 = bitmap.size.height;
  request.output = {std::max(1, static_cast<int>(std::lround(bitmap.size.width / shrink))),
                    std::max(1, static_cast<int>(std::lround(bitmap.size.height / shrink)))};
  request.range = SampleRange::full;
  if (bitmap.format == PixelFormat::ycbcr) {
    // Planes are scaled as they are: their range must stay what it is.
    request.range = bitmap.range;
    Bitmap small =
        bitmap.size == request.output ? bitmap : resample::crop_and_scale(bitmap, request);
    return image::to_rgb(small).planes.front();
  }
  return resample::crop_and_scale(bitmap, request).planes.front();
}

struct Cell {
  std::uint32_t count = 0;
  std::array<std::uint32_t, 3> sum{};
};

std::string dominant_colour(const Plane& pixels) {
  std::vector<Cell> cells(16 * 16 * 16);
  const std::size_t step = static_cast<std::size_t>(pixels.channels);
  for (std::size_t i = 0; i + step <= pixels.samples.size(); i += step) {
    if (step == 4 && pixels.samples[i + 3] < 128) continue;
    const std::uint8_t* rgb = pixels.samples.data() + i;
    Cell& cell =
        cells[static_cast<std::size_t>((rgb[0] >> 4) << 8 | (rgb[1] >> 4) << 4 | (rgb[2] >> 4))];
    ++cell.count;
    for (std::size_t c = 0; c < 3; ++c) cell.sum[c] += rgb[c];
  }
  const Cell& fullest = *std::max_element(
      cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.count < b.count; });
  if (fullest.count == 0) return {};
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", fullest.sum[0] / fullest.count,
                fullest.sum[1] / fullest.count, fullest.sum[2] / fullest.count);
  return text;
}

}  // namespace

Placeholder make_placeholder(const Bitmap& bitmap, const std::optional<Rect>& picture) {
  const Plane small = thumbnail(bitmap);
  const std::vector<std::uint8_t> hash = thumbhash(small);
  const std::string colour =
      picture ? dominant_colour(thumbnail(without_bars(bitmap, *picture))) : dominant_colour(small);
  return {colour, base64(std::as_bytes(std::span(hash)))};
}

}  // namespace picdesk
