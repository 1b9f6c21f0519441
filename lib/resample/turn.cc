// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/turn.h"

#include <algorithm>
#include <cstddef>

namespace picdesk::resample {
namespace {

// Squares small enough that the rows read and the rows written stay in the first-level cache.
constexpr int kBlock = 32;

template <std::size_t Channels>
void turn_pixels(const Plane& stored, OrientationSteps turn, Plane& upright) {
  const Size from = stored.size;
  const auto pixel_at = [&](int u, int v) {
    const int x = turn.flip_x ? from.width - 1 - u : u;
    const int y = turn.flip_y ? from.height - 1 - v : v;
    return stored.row(y) + static_cast<std::size_t>(x) * Channels;
  };
  const auto turn_block = [&](int left, int top) {
    const int right = std::min(left + kBlock, upright.size.width);
    const int bottom = std::min(top + kBlock, upright.size.height);
    for (int y = top; y < bottom; ++y) {
      std::uint8_t* out = upright.row(y) + static_cast<std::size_t>(left) * Channels;
      for (int x = left; x < right; ++x, out += Channels) {
        const std::uint8_t* pixel = turn.transpose ? pixel_at(y, x) : pixel_at(x, y);
        std::copy_n(pixel, Channels, out);
      }
    }
  };
  for (int top = 0; top < upright.size.height; top += kBlock) {
    for (int left = 0; left < upright.size.width; left += kBlock) turn_block(left, top);
  }
}

}  // namespace

Plane turn_upright(Plane stored, OrientationSteps turn) {
  if (!turn.flip_x && !turn.flip_y && !turn.transpose) return stored;
  const Size size = turn.transpose ? Size{stored.size.height, stored.size.width} : stored.size;
  Plane upright(size, stored.channels);
  upright.step_x = turn.transpose ? stored.step_y : stored.step_x;
  upright.step_y = turn.transpose ? stored.step_x : stored.step_y;
  switch (stored.channels) {
    case 1:
      turn_pixels<1>(stored, turn, upright);
      break;
    case 3:
      turn_pixels<3>(stored, turn, upright);
      break;
    default:
      turn_pixels<4>(stored, turn, upright);
      break;
  }
  return upright;
}

}  // namespace picdesk::resample
