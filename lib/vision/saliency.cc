// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/saliency.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "vision/opencv.h"
#include "vision/saliency_maps.h"

namespace picdesk::vision {
namespace {

constexpr int kLongSide = 160;  // cells
constexpr double kClip = 0.98;  // percentile

cv::Mat reduced(const cv::Mat& pixels) {
  const double shrink = double(kLongSide) / std::max(pixels.cols, pixels.rows);
  const cv::Size size(std::max(1, int(std::lround(pixels.cols * shrink))),
                      std::max(1, int(std::lround(pixels.rows * shrink))));
  cv::Mat small;
  cv::resize(pixels, small, size, 0, 0, shrink < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  return small;
}

cv::Mat by_mean(const cv::Mat& map) { return map / (cv::mean(map)[0] + 1e-6); }

float percentile(const cv::Mat& map, double share) {
  std::vector<float> values(map.begin<float>(), map.end<float>());
  const double at = share * double(values.size() - 1);
  const auto below = static_cast<std::ptrdiff_t>(at);
  std::nth_element(values.begin(), values.begin() + below, values.end());
  const float low = values[static_cast<std::size_t>(below)];
  if (below + 1 == std::ssize(values)) return low;
  const float high = *std::min_element(values.begin() + below + 1, values.end());
  return low + (high - low) * float(at - double(below));
}

// Photographers put what matters near the middle.
void weigh_towards_middle(cv::Mat& map) {
  for (int y = 0; y < map.rows; ++y) {
    const double down = (y + 0.5) / map.rows - 0.5;
    auto* row = map.ptr<float>(y);
    for (int x = 0; x < map.cols; ++x) {
      const double across = (x + 0.5) / map.cols - 0.5;
      row[x] *= float(std::exp(-(across * across / 0.28 + down * down / 0.32)));
    }
  }
}

cv::Mat mixed(const cv::Mat& small) {
  const cv::Mat colours = rgb(small);
  const cv::Mat luma = grey(colours);
  cv::Mat map = 0.45 * by_mean(border_rarity(colours)) + 0.25 * by_mean(detail(luma)) +
                0.30 * by_mean(spectral_residual(luma));
  cv::min(map, percentile(map, kClip), map);
  cv::GaussianBlur(map, map, {}, 2);
  cv::pow(map, 1.5, map);
  weigh_towards_middle(map);
  return map;
}

SaliencyGrid to_grid(const cv::Mat& map) {
  SaliencyGrid grid{{map.cols, map.rows}, std::vector<float>(map.begin<float>(), map.end<float>())};
  double sum = 0;
  for (const float cell : grid.cells) sum += cell;
  const bool flat = !(sum > 1e-12);  // an even picture: every part draws the eye alike
  for (float& cell : grid.cells) {
    cell = flat ? 1.0F / float(grid.cells.size()) : float(cell / sum);
  }
  return grid;
}

}  // namespace

Result<SaliencyGrid> saliency(const Bitmap& upright) {
  if (upright.planes.empty() || upright.planes.front().samples.empty()) {
    return fail(ErrorCode::invalid_argument, "a picture without pixels has no saliency", "");
  }
  prepare_opencv();
  try {
    return to_grid(mixed(reduced(view(upright))));
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("weighing what draws the eye"));
  }
}

}  // namespace picdesk::vision
