// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/colours.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace picdesk::vision {
namespace {

constexpr int kLongSide = 256;          // px: colours need no detail
constexpr double kLeastDistance = 0.5;  // Lab, between the two masters: less nobody sees
constexpr double kMostShare = 1.5;
constexpr int kChromaBlock = 5;  // px: the chroma detail that WebP of quality 80 leaves

cv::Size reduced_size(const cv::Size& size) {
  const double factor = std::min(1.0, double(kLongSide) / std::max(size.width, size.height));
  return {std::max(1, static_cast<int>(std::lround(size.width * factor))),
          std::max(1, static_cast<int>(std::lround(size.height * factor)))};
}

cv::Mat to_lab(const cv::Mat& rgb) {
  cv::Mat lab;
  cv::resize(rgb, lab, reduced_size(rgb.size()), 0, 0, cv::INTER_AREA);
  lab.convertTo(lab, CV_32F, 1.0 / 255);
  cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
  return lab;
}

// What coding does to colours: chroma of less detail, the result clamped. It makes fine, bright
// colours dull, as a missing conversion does.
cv::Mat as_coded(const cv::Mat& rgb) {
  std::vector<cv::Mat> planes;
  cv::Mat coded;
  cv::cvtColor(rgb, coded, cv::COLOR_RGB2YCrCb);
  cv::split(coded, planes);
  for (const std::size_t chroma : {1, 2}) {
    cv::blur(planes[chroma], planes[chroma], {kChromaBlock, kChromaBlock});
  }
  cv::merge(planes, coded);
  cv::cvtColor(coded, coded, cv::COLOR_YCrCb2RGB);
  return coded;
}

// How far the rendition has gone from the converted master (0) towards the unconverted one (1).
struct Progress {
  double share = 0;
  double distance = 0;  // mean Lab distance between the two masters
};

struct Step {
  double share;
  double weight;
};

// The share that half the weight lies below: where compression has washed out fine, bright colours,
// single pixels are far off, and all to the dull side.
double weighted_median(std::vector<Step> steps) {
  std::ranges::sort(steps, {}, &Step::share);
  double whole = 0;
  for (const Step& step : steps) whole += step.weight;
  double below = 0;
  for (const Step& step : steps) {
    below += step.weight;
    if (2 * below >= whole) return step.share;
  }
  return 0;
}

Progress progress(const cv::Mat& found, const cv::Mat& right, const cv::Mat& wrong,
                  const cv::Mat& mask) {
  std::vector<Step> steps;
  double distances = 0;
  for (int y = 0; y < found.rows; ++y) {
    const auto* here = found.ptr<cv::Vec3f>(y);
    const auto* from = right.ptr<cv::Vec3f>(y);
    const auto* to = wrong.ptr<cv::Vec3f>(y);
    const auto* valid = mask.ptr<std::uint8_t>(y);
    for (int x = 0; x < found.cols; ++x) {
      if (valid[x] == 0) continue;
      const cv::Vec3f way = to[x] - from[x];
      const double square = way.dot(way);
      distances += std::sqrt(square);
      if (square > 0) steps.push_back({(here[x] - from[x]).dot(way) / square, square});
    }
  }
  const int pixels = std::max(1, cv::countNonZero(mask));
  return {weighted_median(std::move(steps)), distances / pixels};
}

}  // namespace

std::optional<double> unconverted(const cv::Mat& rendition, const cv::Mat& converted_master,
                                  const cv::Mat& unconverted_master, const Overlay& overlay) {
  const Size size{rendition.cols, rendition.rows};
  const auto converted = make_reference(converted_master, overlay, size);
  const auto stored = make_reference(unconverted_master, overlay, size);
  if (!converted || !stored) return std::nullopt;
  cv::Mat valid;
  cv::resize(converted->valid, valid, reduced_size(rendition.size()), 0, 0, cv::INTER_NEAREST);
  const Progress gone = progress(to_lab(rendition), to_lab(as_coded(converted->pixels)),
                                 to_lab(as_coded(stored->pixels)), valid);
  // Far beyond the unconverted master lies what was made black and white, or dull on purpose.
  if (gone.distance < kLeastDistance || gone.share > kMostShare) return std::nullopt;
  return (2 * gone.share - 1) * gone.distance;
}

}  // namespace picdesk::vision
