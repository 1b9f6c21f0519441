// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/halve.h"

#include <algorithm>

namespace picdesk::resample {
namespace {

Plane halved_shape(const Plane& source) {
  Plane half({(source.size.width + 1) / 2, (source.size.height + 1) / 2}, source.channels);
  half.step_x = source.step_x * 2;
  half.step_y = source.step_y * 2;
  return half;
}

// Averages whole 2x2 blocks of one row pair; Channels is a constant so that the loop vectorises.
template <int Channels>
void average_rows(const std::uint8_t* upper, const std::uint8_t* lower, std::uint8_t* out,
                  int blocks) {
  for (int x = 0; x < blocks; ++x) {
    for (int c = 0; c < Channels; ++c) {
      const int left = x * 2 * Channels + c;
      const int sum = upper[left] + upper[left + Channels] + lower[left] + lower[left + Channels];
      out[x * Channels + c] = static_cast<std::uint8_t>((sum + 2) >> 2);
    }
  }
}

template <int Channels>
Plane halve_opaque(const Plane& source) {
  Plane half = halved_shape(source);
  const int blocks = source.size.width / 2;
  for (int y = 0; y < half.size.height; ++y) {
    const std::uint8_t* upper = source.row(2 * y);
    const std::uint8_t* lower = source.row(std::min(2 * y + 1, source.size.height - 1));
    std::uint8_t* out = half.row(y);
    average_rows<Channels>(upper, lower, out, blocks);
    if (half.size.width > blocks) {
      for (int c = 0; c < Channels; ++c) {
        const int last = blocks * 2 * Channels + c;
        out[blocks * Channels + c] =
            static_cast<std::uint8_t>((upper[last] + lower[last] + 1) >> 1);
      }
    }
  }
  return half;
}

Plane halve_rgba(const Plane& source) {
  Plane half = halved_shape(source);
  for (int y = 0; y < half.size.height; ++y) {
    const std::uint8_t* rows[2] = {source.row(2 * y),
                                   source.row(std::min(2 * y + 1, source.size.height - 1))};
    std::uint8_t* out = half.row(y);
    for (int x = 0; x < half.size.width; ++x) {
      int alpha_sum = 0;
      int weighted[3] = {0, 0, 0};
      for (const std::uint8_t* row : rows) {
        for (const int column : {2 * x, std::min(2 * x + 1, source.size.width - 1)}) {
          const std::uint8_t* pixel = row + 4 * column;
          alpha_sum += pixel[3];
          for (int c = 0; c < 3; ++c) weighted[c] += pixel[c] * pixel[3];
        }
      }
      for (int c = 0; c < 3; ++c) {
        out[4 * x + c] = static_cast<std::uint8_t>(
            alpha_sum == 0 ? 0 : (weighted[c] + alpha_sum / 2) / alpha_sum);
      }
      out[4 * x + 3] = static_cast<std::uint8_t>((alpha_sum + 2) >> 2);
    }
  }
  return half;
}

}  // namespace

Bitmap halve(const Bitmap& source) {
  Bitmap half;
  half.format = source.format;
  half.range = source.range;
  half.size = source.size;
  for (const Plane& plane : source.planes) {
    switch (plane.channels) {
      case 1:
        half.planes.push_back(halve_opaque<1>(plane));
        break;
      case 3:
        half.planes.push_back(halve_opaque<3>(plane));
        break;
      default:
        half.planes.push_back(halve_rgba(plane));
        break;
    }
  }
  return half;
}

}  // namespace picdesk::resample
