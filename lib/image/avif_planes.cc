// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/avif_planes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picdesk::image {
namespace {

constexpr float kRed = 0.299F;
constexpr float kBlue = 0.114F;
constexpr float kGreen = 1 - kRed - kBlue;

std::uint8_t rounded(float value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

Size chroma_size(Size size) { return {(size.width + 1) / 2, (size.height + 1) / 2}; }

float luma_of(float red, float green, float blue) {
  return kRed * red + kGreen * green + kBlue * blue;
}

// Gain and offset from limited to full range.
Plane stretched(const Plane& plane, float gain, float centre, float new_centre) {
  Plane out = plane;
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = rounded((static_cast<float>(i) - centre) * gain + new_centre);
  }
  for (std::uint8_t& sample : out.samples) sample = table[sample];
  return out;
}

AvifPlanes from_ycbcr(const Bitmap& bitmap) {
  AvifPlanes out;
  const bool limited = bitmap.range == SampleRange::limited;
  for (std::size_t i = 0; i < bitmap.planes.size(); ++i) {
    const Plane& plane = bitmap.planes[i];
    if (!limited) {
      out.ycbcr.push_back(plane);
    } else if (i == 0) {
      out.ycbcr.push_back(stretched(plane, 255.0F / 219, 16, 0));
    } else {
      out.ycbcr.push_back(stretched(plane, 255.0F / 224, 128, 128));
    }
  }
  while (out.ycbcr.size() < 3) {
    Plane neutral(chroma_size(bitmap.planes[0].size), 1);
    std::ranges::fill(neutral.samples, std::uint8_t{128});
    out.ycbcr.push_back(std::move(neutral));
  }
  return out;
}

// The mean of up to four pixels: chroma is linear in RGB, so the means can be taken first.
struct Mean {
  float red = 0, green = 0, blue = 0;
};

Mean mean_at(const Plane& rgb, int x, int y) {
  Mean mean;
  float count = 0;
  for (int v = 2 * y; v < std::min(2 * y + 2, rgb.size.height); ++v) {
    for (int u = 2 * x; u < std::min(2 * x + 2, rgb.size.width); ++u) {
      const std::uint8_t* pixel = rgb.row(v) + static_cast<std::size_t>(u * rgb.channels);
      mean.red += pixel[0];
      mean.green += pixel[1];
      mean.blue += pixel[2];
      ++count;
    }
  }
  return {mean.red / count, mean.green / count, mean.blue / count};
}

Plane luma_plane(const Plane& rgb) {
  Plane luma(rgb.size, 1);
  const std::uint8_t* pixel = rgb.samples.data();
  for (std::uint8_t& sample : luma.samples) {
    sample = rounded(luma_of(pixel[0], pixel[1], pixel[2]));
    pixel += rgb.channels;
  }
  return luma;
}

AvifPlanes from_rgb(const Plane& rgb) {
  AvifPlanes out;
  out.ycbcr.push_back(luma_plane(rgb));
  Plane cb(chroma_size(rgb.size), 1);
  Plane cr(chroma_size(rgb.size), 1);
  for (int y = 0; y < cb.size.height; ++y) {
    for (int x = 0; x < cb.size.width; ++x) {
      const Mean mean = mean_at(rgb, x, y);
      const float luma = luma_of(mean.red, mean.green, mean.blue);
      cb.row(y)[x] = rounded((mean.blue - luma) / (2 * (1 - kBlue)) + 128);
      cr.row(y)[x] = rounded((mean.red - luma) / (2 * (1 - kRed)) + 128);
    }
  }
  out.ycbcr.push_back(std::move(cb));
  out.ycbcr.push_back(std::move(cr));
  return out;
}

Plane alpha_plane(const Plane& rgba) {
  Plane alpha(rgba.size, 1);
  const std::uint8_t* pixel = rgba.samples.data();
  for (std::uint8_t& sample : alpha.samples) {
    sample = pixel[3];
    pixel += 4;
  }
  return alpha;
}

}  // namespace

AvifPlanes avif_planes(const Bitmap& bitmap) {
  if (bitmap.format == PixelFormat::ycbcr) return from_ycbcr(bitmap);
  AvifPlanes out = from_rgb(bitmap.planes[0]);
  if (bitmap.format == PixelFormat::rgba) out.alpha = alpha_plane(bitmap.planes[0]);
  return out;
}

}  // namespace picdesk::image
