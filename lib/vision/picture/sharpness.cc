// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/sharpness.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace picdesk::vision {
namespace {

constexpr int kNeighbourhood = 15;  // px
// Squared levels of the band: below, compression leaves little of it. Smooth pictures have to do
// with the second.
constexpr float kTextured[] = {9, 4};
// Honest renditions fall off by up to 2 % more than the reference, enlarged ones by 6 % and more.
constexpr double kFallOff = 0.95;
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

struct Detail {
  cv::Mat band;
  cv::Mat above;
};

Detail detail(const cv::Mat& grey) {
  cv::Mat pixels;
  grey.convertTo(pixels, CV_32F);
  cv::Mat fine;
  cv::Mat coarse;
  cv::GaussianBlur(pixels, fine, {}, 0.7);
  cv::GaussianBlur(pixels, coarse, {}, 1.4);
  return {fine - coarse, pixels - fine};
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

// Where the reference is textured: the better half of it, if that is enough.
cv::Mat textured(const Detail& expected, const cv::Mat& valid) {
  cv::Mat energy;
  cv::boxFilter(expected.band.mul(expected.band), energy, CV_32F, {kNeighbourhood, kNeighbourhood},
                {-1, -1}, true, cv::BORDER_REFLECT_101);
  cv::Mat inner;
  cv::erode(valid, inner, cv::Mat::ones(kNeighbourhood, kNeighbourhood, CV_8UC1));
  const float half = median(energy, inner);
  for (const float least : kTextured) {
    cv::Mat mask = energy > std::max(half, least);
    mask &= inner;
    if (cv::countNonZero(mask) >= kLeastPixels) return mask;
  }
  return {};
}

double ratio(const cv::Mat& found, const cv::Mat& expected, const cv::Mat& mask) {
  const double wanted = cv::norm(expected, cv::NORM_L2, mask);
  return wanted > 0 ? cv::norm(found, cv::NORM_L2, mask) / wanted : 1;
}

double compare(const Detail& found, const Detail& expected, const cv::Mat& mask) {
  const double band = ratio(found.band, expected.band, mask);
  const double above = ratio(found.above, expected.above, mask);
  return above >= band ? band : std::min(above, kFallOff * above / band);
}

}  // namespace

std::optional<double> sharpness(const cv::Mat& grey, const Reference& reference,
                                const cv::Rect& picture) {
  if (picture.empty()) return std::nullopt;
  const cv::Rect part = middle(picture);
  const Detail mean = detail(reference.pixels(part));
  const cv::Mat mask = textured(mean, reference.valid(part));
  if (mask.empty()) return std::nullopt;
  const Detail found = detail(grey(part));
  const Detail crisp = detail(reference.crisp(part));
  return std::max(compare(found, mean, mask), compare(found, crisp, mask));
}

}  // namespace picdesk::vision
