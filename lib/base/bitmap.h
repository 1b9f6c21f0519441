// SPDX-License-Identifier: GPL-3.0-or-later
// Plain owned pixels, the only form in which pixels pass between modules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "picdesk/geometry.h"

namespace picdesk {

enum class PixelFormat {
  rgb,    // one plane, 3 interleaved sRGB samples
  rgba,   // one plane, 4 interleaved sRGB samples, alpha not premultiplied
  ycbcr,  // three planes Y, Cb, Cr (BT.601, sRGB primaries); a grey image has one, Y
};

enum class SampleRange {
  full,     // JPEG: Y, Cb, Cr use 0..255
  limited,  // WebP: Y 16..235, Cb and Cr 16..240
};

// Interleaved 8-bit samples, rows packed without padding.
struct Plane {
  Size size;
  int channels = 1;
  // Pixels of the full-size picture covered by one sample along each axis: sample i covers
  // [i * step, (i + 1) * step). 1 in a finished rendition; 2 for 4:2:0 chroma; 4 after a
  // decode at quarter scale. The last sample may reach beyond the picture's edge.
  double step_x = 1;
  double step_y = 1;
  std::vector<std::uint8_t> samples;

  Plane() = default;
  Plane(Size plane_size, int channel_count)
      : size(plane_size),
        channels(channel_count),
        samples(static_cast<std::size_t>(plane_size.area()) *
                static_cast<std::size_t>(channel_count)) {}

  std::size_t stride() const {
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(channels);
  }
  const std::uint8_t* row(int y) const {
    return samples.data() + static_cast<std::size_t>(y) * stride();
  }
  std::uint8_t* row(int y) { return samples.data() + static_cast<std::size_t>(y) * stride(); }
};

struct Bitmap {
  PixelFormat format = PixelFormat::rgb;
  SampleRange range = SampleRange::full;  // of ycbcr
  Size size;                              // of the picture the planes cover, px
  std::vector<Plane> planes;
};

}  // namespace picdesk
