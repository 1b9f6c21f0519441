// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/blockiness.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace picdesk::vision {
namespace {

constexpr int kBlock = 8;
constexpr int kLeastSide = 4 * kBlock;

// Of steps between columns.
double ratio_of_phases(const cv::Mat& grey) {
  cv::Mat steps;
  cv::absdiff(grey.colRange(1, grey.cols), grey.colRange(0, grey.cols - 1), steps);
  cv::Mat sums;
  cv::reduce(steps, sums, 0, cv::REDUCE_AVG, CV_32F);
  std::array<double, kBlock> strength{};
  std::array<int, kBlock> columns{};
  for (int x = 0; x < sums.cols; ++x) {
    const auto phase = static_cast<std::size_t>(x % kBlock);
    strength[phase] += sums.at<float>(x);
    ++columns[phase];
  }
  for (std::size_t phase = 0; phase < strength.size(); ++phase) {
    strength[phase] /= std::max(columns[phase], 1);
  }
  const double strongest = *std::ranges::max_element(strength);
  const double others =
      (std::accumulate(strength.begin(), strength.end(), 0.0) - strongest) / (kBlock - 1);
  // Of flat pictures nothing can be said.
  constexpr double kLeastStep = 0.05;
  return (strongest + kLeastStep) / (others + kLeastStep);
}

}  // namespace

double blockiness(const cv::Mat& grey) {
  if (grey.cols < kLeastSide || grey.rows < kLeastSide) return 1;
  return (ratio_of_phases(grey) + ratio_of_phases(grey.t())) / 2;
}

}  // namespace picdesk::vision
