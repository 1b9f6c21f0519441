// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/sharpness.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace picdesk::vision {
namespace {

constexpr int kNeighbourhood = 15;  // px
constexpr float kLeastEnergy = 1;   // of the band, squared levels: less is flat
constexpr int kLeastPixels = 400;
// What lies in the middle of a large rendition tells enough, and bounds the memory.
constexpr int kMostWidth = 1600;
constexpr int kMostHeight = 1200;

cv::Rect middle(const cv::Rect& picture) {
  const int width = std::min(picture.width, kMostWidth);
  const int height = std::min(picture.height, kMostHeight);
  return {picture.x + (picture.width - width) / 2, picture.y + (picture.height - height) / 2, width,
          height};
}

cv::Mat band(const cv::Mat& grey) {
  cv::Mat pixels;
  grey.convertTo(pixels, CV_32F);
  cv::Mat fine;
  cv::Mat coarse;
  cv::GaussianBlur(pixels, fine, {}, 0.7);
  cv::GaussianBlur(pixels, coarse, {}, 1.4);
  return fine - coarse;
}

float median(const cv::Mat& values, const cv::Mat& mask) {
  std::vector<float> kept;
  kept.reserve(values.total());
  for (int y = 0; y < values.rows; ++y) {
    const auto* row = values.ptr<float>(y);
    const auto* valid = mask.ptr<std::uint8_t>(y);
    for (int x = 0; x < values.cols; ++x) {
      if (valid[x] != 0) kept.push_back(row[x]);
    }
  }
  if (kept.empty()) return 0;
  const auto half = kept.begin() + static_cast<long>(kept.size() / 2);
  std::nth_element(kept.begin(), half, kept.end());
  return *half;
}

}  // namespace

std::optional<double> sharpness(const cv::Mat& grey, const Reference& reference,
                                const cv::Rect& picture) {
  if (picture.empty()) return std::nullopt;
  const cv::Rect part = middle(picture);
  const cv::Mat expected = band(reference.pixels(part));
  cv::Mat energy;
  cv::boxFilter(expected.mul(expected), energy, CV_32F, {kNeighbourhood, kNeighbourhood}, {-1, -1},
                true, cv::BORDER_REFLECT_101);
  cv::Mat valid;
  cv::erode(reference.valid(part), valid, cv::Mat::ones(kNeighbourhood, kNeighbourhood, CV_8UC1));
  cv::Mat textured = energy > std::max(median(energy, valid), kLeastEnergy);
  textured &= valid;
  if (cv::countNonZero(textured) < kLeastPixels) return std::nullopt;
  const double wanted = cv::norm(expected, cv::NORM_L2, textured);
  const double found = cv::norm(band(grey(part)), cv::NORM_L2, textured);
  if (!(wanted > 0)) return std::nullopt;
  return found / wanted;
}

}  // namespace picdesk::vision
