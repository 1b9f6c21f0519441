// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/finish.h"

#include <algorithm>
#include <cmath>

namespace picdesk::resample {
namespace {

// Anything beyond makes every sample 0 or 255; it keeps the sums within 32 bits.
constexpr double kLargestOffset = 512;

std::uint8_t clamped(std::int32_t value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

std::uint8_t rounded(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

}  // namespace

Finish::Finish(float gain, float offset, int bits)
    : gain_(gain),
      offset_(std::clamp(double{offset}, -kLargestOffset, kLargestOffset)),
      bits_(bits),
      bias_(static_cast<std::int32_t>(std::lround((offset_ + 0.5) * (1 << bits)))) {}

void Finish::write_row(const std::int32_t* sums, std::size_t width, int channels,
                       std::uint8_t* out) const {
  if (channels == 4) {
    write_rgba(sums, width, out);
    return;
  }
  const std::int32_t bias = bias_;
  const int bits = bits_;
  const std::size_t step = static_cast<std::size_t>(channels);
  for (std::size_t c = 0; c < step; ++c) {
    const std::int32_t* sum = sums + c * width;
    for (std::size_t x = 0; x < width; ++x) out[x * step + c] = clamped((sum[x] + bias) >> bits);
  }
}

void Finish::write_rgba(const std::int32_t* sums, std::size_t width, std::uint8_t* out) const {
  const double unit = gain_ * (1 << bits_);
  const std::int32_t* alphas = sums + 3 * width;
  for (std::size_t x = 0; x < width; ++x, out += 4) {
    const double alpha = unit == 0 ? 0 : std::clamp(alphas[x] / unit, 0.0, 255.0);
    out[3] = rounded(alpha);
    for (std::size_t c = 0; c < 3; ++c) {
      const double straight = alpha < 0.5 ? 0 : sums[c * width + x] / unit * 255 / alpha;
      out[c] = rounded(gain_ * straight + offset_);
    }
  }
}

}  // namespace picdesk::resample
