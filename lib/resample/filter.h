// SPDX-License-Identifier: GPL-3.0-or-later
// Lanczos3 weights of one axis in fixed point, so that no build or CPU can change a result.
#pragma once

#include <cstdint>
#include <vector>

namespace picdesk::resample {

// Bits behind the point: of samples between the two passes, and of weights.
inline constexpr int kSampleBits = 6;
inline constexpr int kWeightBits = 14;

// Which part of an axis goes to how many outputs, in edge coordinates of `samples` samples.
struct Axis {
  double start = 0;
  double end = 0;
  int outputs = 0;
  int samples = 0;
};

struct Filter {
  int taps = 0;                       // for each output; surplus ones weigh nothing
  int bits = kWeightBits;             // weights are multiples of 2^-bits
  std::vector<int> first;             // for each output: index of the sample of its first tap, >= 0
  std::vector<std::int16_t> weights;  // outputs x taps
};

// Weights of each output sum to `gain` exactly. Taps beyond the edges are folded into the outermost
// sample. `first` and `taps` are multiples of `alignment_of_first` and `multiple_of_taps`; a tap
// that weighs nothing may lie up to `taps` beyond the last sample.
struct FilterLayout {
  int alignment_of_first = 1;
  int multiple_of_taps = 8;
};
Filter make_filter(const Axis& axis, double gain, FilterLayout layout);

}  // namespace picdesk::resample
