// SPDX-License-Identifier: GPL-3.0-or-later
// Y'CbCr to interleaved RGB: ITU-R BT.601, exactly the inverse of JPEG's (full range) or WebP's
// (limited range) forward equations, before rounding.
#include <algorithm>
#include <cmath>

#include "image/image.h"

namespace picdesk::image {
namespace {

constexpr float kRed = 0.299F;
constexpr float kBlue = 0.114F;
constexpr float kGreen = 1 - kRed - kBlue;

// Two neighbours along an axis and the weight of the second.
struct Between {
  int low = 0;
  int high = 0;
  float share = 0;
};

// Where luma sample `i` lies among `count` chroma samples that are `ratio` luma samples wide, both
// counted from the same edge: chroma is sited at the centre of what it covers.
Between between(int i, double ratio, int count) {
  const double position = std::clamp((i + 0.5) / ratio - 0.5, 0.0, static_cast<double>(count - 1));
  const int low = static_cast<int>(position);
  return {low, std::min(low + 1, count - 1), static_cast<float>(position - low)};
}

std::vector<float> upsampled_row(const Plane& chroma, const Between& y,
                                 const std::vector<Between>& columns) {
  const std::uint8_t* above = chroma.row(y.low);
  const std::uint8_t* below = chroma.row(y.high);
  std::vector<float> vertical(static_cast<std::size_t>(chroma.size.width));
  for (std::size_t x = 0; x < vertical.size(); ++x) {
    vertical[x] = static_cast<float>(above[x]) + y.share * static_cast<float>(below[x] - above[x]);
  }
  std::vector<float> row(columns.size());
  for (std::size_t x = 0; x < row.size(); ++x) {
    const float low = vertical[static_cast<std::size_t>(columns[x].low)];
    const float high = vertical[static_cast<std::size_t>(columns[x].high)];
    row[x] = low + columns[x].share * (high - low);
  }
  return row;
}

std::uint8_t rounded(float value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

// How stored samples become luma in 0..255 and chroma around 0.
struct Scale {
  float luma_offset = 0;
  float luma_gain = 1;
  float chroma_gain = 1;
};

Scale scale_of(SampleRange range) {
  if (range == SampleRange::full) return {};
  return {16, 255.0F / 219, 255.0F / 224};
}

void write_row(const std::uint8_t* luma, const std::vector<float>& cb, const std::vector<float>& cr,
               const Scale& scale, std::uint8_t* target) {
  for (std::size_t x = 0; x < cb.size(); ++x) {
    const float y = (static_cast<float>(luma[x]) - scale.luma_offset) * scale.luma_gain;
    const float blue = (cb[x] - 128) * scale.chroma_gain * 2 * (1 - kBlue);
    const float red = (cr[x] - 128) * scale.chroma_gain * 2 * (1 - kRed);
    *target++ = rounded(y + red);
    *target++ = rounded(y - (kRed * red + kBlue * blue) / kGreen);
    *target++ = rounded(y + blue);
  }
}

std::vector<Between> columns_of(const Plane& luma, const Plane& chroma) {
  std::vector<Between> columns(static_cast<std::size_t>(luma.size.width));
  for (std::size_t x = 0; x < columns.size(); ++x) {
    columns[x] = between(static_cast<int>(x), chroma.step_x / luma.step_x, chroma.size.width);
  }
  return columns;
}

void convert_colour(const Bitmap& bitmap, Plane& target) {
  const Plane& luma = bitmap.planes[0];
  const Scale scale = scale_of(bitmap.range);
  const std::vector<Between> cb_columns = columns_of(luma, bitmap.planes[1]);
  const std::vector<Between> cr_columns = columns_of(luma, bitmap.planes[2]);
  const auto chroma_row = [&](const Plane& chroma, int y, const std::vector<Between>& columns) {
    return upsampled_row(chroma, between(y, chroma.step_y / luma.step_y, chroma.size.height),
                         columns);
  };
  for (int y = 0; y < luma.size.height; ++y) {
    write_row(luma.row(y), chroma_row(bitmap.planes[1], y, cb_columns),
              chroma_row(bitmap.planes[2], y, cr_columns), scale, target.row(y));
  }
}

void convert_grey(const Bitmap& bitmap, Plane& target) {
  const Plane& luma = bitmap.planes[0];
  const std::vector<float> neutral(static_cast<std::size_t>(luma.size.width), 128.0F);
  for (int y = 0; y < luma.size.height; ++y) {
    write_row(luma.row(y), neutral, neutral, scale_of(bitmap.range), target.row(y));
  }
}

}  // namespace

Bitmap to_rgb(const Bitmap& bitmap) {
  if (bitmap.format != PixelFormat::ycbcr || bitmap.planes.empty()) return bitmap;
  const Plane& luma = bitmap.planes[0];
  Bitmap rgb;
  rgb.format = PixelFormat::rgb;
  rgb.size = bitmap.size;
  Plane& target = rgb.planes.emplace_back(luma.size, 3);
  target.step_x = luma.step_x;
  target.step_y = luma.step_y;
  if (bitmap.planes.size() >= 3) {
    convert_colour(bitmap, target);
  } else {
    convert_grey(bitmap, target);
  }
  return rgb;
}

}  // namespace picdesk::image
