// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace picdesk::resample {

// From the filter's sums to samples: offset, rounding, clamping, and the way back from
// premultiplied alpha.
class Finish {
 public:
  // The sums carry `gain` and have `bits` behind the point.
  Finish(float gain, float offset, int bits);

  // `sums` holds one row of `width` for each channel, one after the other.
  void write_row(const std::int32_t* sums, std::size_t width, int channels,
                 std::uint8_t* out) const;

 private:
  void write_rgba(const std::int32_t* sums, std::size_t width, std::uint8_t* out) const;

  double gain_;
  double offset_;
  int bits_;
  std::int32_t bias_;
};

}  // namespace picdesk::resample
