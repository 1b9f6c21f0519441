// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/colours.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace picdesk::vision {
namespace {

constexpr int kLongSide = 256;        // px: colours need no detail
constexpr double kLeastDistance = 1;  // Lab, between the two masters: less nobody sees

cv::Mat to_lab(const cv::Mat& rgb) {
  cv::Mat lab;
  rgb.convertTo(lab, CV_32F, 1.0 / 255);
  cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
  return lab;
}

double mean_distance(const cv::Mat& a, const cv::Mat& b, const cv::Mat& mask) {
  double sum = 0;
  int pixels = 0;
  for (int y = 0; y < a.rows; ++y) {
    const auto* left = a.ptr<cv::Vec3f>(y);
    const auto* right = b.ptr<cv::Vec3f>(y);
    const auto* valid = mask.ptr<std::uint8_t>(y);
    for (int x = 0; x < a.cols; ++x) {
      if (valid[x] == 0) continue;
      sum += cv::norm(left[x] - right[x]);
      ++pixels;
    }
  }
  return pixels == 0 ? 0 : sum / pixels;
}

}  // namespace

std::optional<double> unconverted(const cv::Mat& rendition, const cv::Mat& converted_master,
                                  const cv::Mat& unconverted_master, const Frame& frame) {
  const double factor = std::min(1.0, double(kLongSide) / std::max(rendition.cols, rendition.rows));
  const Size size{std::max(1, static_cast<int>(std::lround(rendition.cols * factor))),
                  std::max(1, static_cast<int>(std::lround(rendition.rows * factor)))};
  const auto converted = make_reference(converted_master, frame, size);
  const auto stored = make_reference(unconverted_master, frame, size);
  if (!converted || !stored) return std::nullopt;
  cv::Mat reduced;
  cv::resize(rendition, reduced, {size.width, size.height}, 0, 0, cv::INTER_AREA);
  const cv::Mat found = to_lab(reduced);
  const cv::Mat right = to_lab(converted->pixels);
  const cv::Mat wrong = to_lab(stored->pixels);
  const cv::Mat& mask = converted->valid;
  if (mean_distance(right, wrong, mask) < kLeastDistance) return std::nullopt;
  return mean_distance(found, right, mask) - mean_distance(found, wrong, mask);
}

}  // namespace picdesk::vision
