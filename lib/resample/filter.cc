// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/filter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace picdesk::resample {
namespace {

constexpr double kLobes = 3;
// Folded and normalised weights stay below this.
constexpr double kLargestWeight = 1.5;

double lanczos3(double x) {
  if (x == 0) return 1;
  if (std::abs(x) >= kLobes) return 0;
  // sin(3a) = 3 sin(a) - 4 sin(a)^3: one sine for the two of the kernel.
  const double angle = std::numbers::pi * x / kLobes;
  const double sine = std::sin(angle);
  return sine * sine * (3 - 4 * sine * sine) / (kLobes * angle * angle);
}

int round_up(int value, int multiple) { return (value + multiple - 1) / multiple * multiple; }

// Weights on whole samples of one output, before rounding.
struct Taps {
  int first = 0;
  std::vector<double> weights;
};

Taps taps_of(const Axis& axis, int output) {
  const double ratio = (axis.end - axis.start) / axis.outputs;
  const double stretch = std::max(1.0, ratio);
  const double centre = axis.start + (output + 0.5) * ratio;
  const double last_sample = axis.samples - 1;
  const double lowest = std::floor(centre - kLobes * stretch);
  const double highest = std::floor(centre + kLobes * stretch);
  Taps taps;
  taps.first = static_cast<int>(std::clamp(lowest, 0.0, last_sample));
  const int last = static_cast<int>(std::clamp(highest, 0.0, last_sample));
  const int count = last - taps.first + 1;
  taps.weights.assign(static_cast<std::size_t>(count), 0.0);
  double sum = 0;
  for (double sample = lowest; sample <= highest; ++sample) {
    const double weight = lanczos3((sample + 0.5 - centre) / stretch);
    const double held = std::clamp(sample, 0.0, last_sample);
    taps.weights[static_cast<std::size_t>(held) - static_cast<std::size_t>(taps.first)] += weight;
    sum += weight;
  }
  for (double& weight : taps.weights) weight /= sum;
  return taps;
}

int bits_for(double gain) {
  int bits = kWeightBits;
  while (bits > 0 && std::abs(gain) * kLargestWeight * (1 << bits) > INT16_MAX) --bits;
  return bits;
}

// Rounds to fixed point; what rounding loses goes to the heaviest tap, so that flat areas stay
// flat.
void quantise(const Taps& taps, double gain, int bits, std::int16_t* out) {
  const double unit = gain * (1 << bits);
  long missing = std::lround(unit);
  std::size_t heaviest = 0;
  for (std::size_t i = 0; i < taps.weights.size(); ++i) {
    out[i] = static_cast<std::int16_t>(std::lround(taps.weights[i] * unit));
    missing -= out[i];
    if (taps.weights[i] > taps.weights[heaviest]) heaviest = i;
  }
  out[heaviest] = static_cast<std::int16_t>(out[heaviest] + missing);
}

}  // namespace

Filter make_filter(const Axis& axis, double gain, FilterLayout layout) {
  std::vector<Taps> exact;
  exact.reserve(static_cast<std::size_t>(axis.outputs));
  Filter filter;
  filter.bits = bits_for(gain);
  for (int i = 0; i < axis.outputs; ++i) {
    exact.push_back(taps_of(axis, i));
    const int ahead = exact.back().first % layout.alignment_of_first;
    filter.first.push_back(exact.back().first - ahead);
    filter.taps = std::max(filter.taps, ahead + static_cast<int>(exact.back().weights.size()));
  }
  filter.taps = round_up(filter.taps, layout.multiple_of_taps);
  const std::size_t row = static_cast<std::size_t>(filter.taps);
  filter.weights.assign(exact.size() * row, 0);
  for (std::size_t i = 0; i < exact.size(); ++i) {
    const int ahead = exact[i].first - filter.first[i];
    quantise(exact[i], gain, filter.bits, filter.weights.data() + i * row + ahead);
  }
  return filter;
}

}  // namespace picdesk::resample
