// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/texture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace picdesk::vision {
namespace {

constexpr double smoothing = 1.0;         // px: what bilinear sampling and codecs blur anyway
constexpr int surroundings = 25;          // px: local mean and deviation of normalised()
constexpr double noise = 5;               // levels: deviations below are compression's, not texture
constexpr int agreement_window = 15;      // px
constexpr double textured_deviation = 4;  // levels
constexpr float agrees = 0.7F;

cv::Mat local_mean(const cv::Mat& values, int window) {
  cv::Mat mean;
  cv::boxFilter(values, mean, CV_32F, {window, window}, {-1, -1}, true, cv::BORDER_REFLECT_101);
  return mean;
}

// Mean product less product of means.
cv::Mat covariance(const cv::Mat& a, const cv::Mat& b, const cv::Mat& mean_a,
                   const cv::Mat& mean_b) {
  return local_mean(a.mul(b), agreement_window) - mean_a.mul(mean_b);
}

}  // namespace

cv::Mat normalised(const cv::Mat& grey) {
  cv::Mat values;
  grey.convertTo(values, CV_32F);
  cv::GaussianBlur(values, values, {}, smoothing, smoothing, cv::BORDER_REFLECT_101);
  const cv::Mat mean = local_mean(values, surroundings);
  cv::Mat deviation = local_mean(values.mul(values), surroundings) - mean.mul(mean);
  deviation = cv::max(deviation, 0) + noise * noise;
  cv::sqrt(deviation, deviation);
  return (values - mean) / deviation;
}

Warped warped(const Frame& master, const Affine& to_master, const Frame& rendition) {
  const Affine map = compose(inverse(master.to_picture), compose(to_master, rendition.to_picture));
  const cv::Matx23d centres = centre_matrix(map);
  Warped result;
  cv::warpAffine(master.pixels, result.pixels, centres, rendition.pixels.size(),
                 cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
  const cv::Mat all(master.pixels.size(), CV_8UC1, cv::Scalar(255));
  cv::warpAffine(all, result.covered, centres, rendition.pixels.size(),
                 cv::INTER_NEAREST | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, 0);
  return result;
}

Frame part_under(const Frame& master, const Affine& to_master, const Frame& rendition) {
  const Affine map = compose(inverse(master.to_picture), compose(to_master, rendition.to_picture));
  double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
  for (const Point& p : corners(map, rendition.pixels.cols, rendition.pixels.rows)) {
    left = std::min(left, p.x), right = std::max(right, p.x);
    top = std::min(top, p.y), bottom = std::max(bottom, p.y);
  }
  const double step = std::sqrt(std::abs(determinant(map)));
  const double margin = 0.1 * std::max(right - left, bottom - top) + 4 * step;
  const auto whole = [](double at, int length) {
    return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(length)));
  };
  const cv::Point from(whole(left - margin, master.pixels.cols),
                       whole(top - margin, master.pixels.rows));
  const cv::Point to(whole(std::ceil(right + margin), master.pixels.cols),
                     whole(std::ceil(bottom + margin), master.pixels.rows));
  const cv::Rect area(from, to);
  if (area.empty()) return {};
  return cut(master, area, step);
}

Agreement agreement(const cv::Mat& rendition, const Warped& master) {
  cv::Mat a, b;
  rendition.convertTo(a, CV_32F);
  master.pixels.convertTo(b, CV_32F);
  // A sky's ramp agrees with itself anywhere: it is not texture.
  a -= local_mean(a, agreement_window);
  b -= local_mean(b, agreement_window);
  const cv::Mat mean_a = local_mean(a, agreement_window);
  const cv::Mat mean_b = local_mean(b, agreement_window);
  const cv::Mat variance_a = covariance(a, a, mean_a, mean_a);
  const cv::Mat variance_b = covariance(b, b, mean_b, mean_b);
  Agreement result;
  cv::Mat product = cv::max(variance_a.mul(variance_b), 1.0);
  cv::sqrt(product, product);
  result.correlation = covariance(a, b, mean_a, mean_b) / product;
  cv::bitwise_and(cv::max(variance_a, variance_b) > textured_deviation * textured_deviation,
                  master.covered, result.textured);
  return result;
}

AgreementShare share(const Agreement& agreement, const Warped& master) {
  return share(agreement, master, cv::Range::all());
}

AgreementShare share(const Agreement& agreement, const Warped& master, const cv::Range& rows) {
  const cv::Mat textured = agreement.textured.rowRange(rows);
  const cv::Mat correlation = agreement.correlation.rowRange(rows);
  AgreementShare result;
  result.textured = cv::countNonZero(textured);
  result.covered = static_cast<double>(cv::countNonZero(master.covered)) /
                   static_cast<double>(master.covered.total());
  if (result.textured == 0) return result;
  cv::Mat good;
  cv::bitwise_and(correlation > agrees, textured, good);
  result.quality = static_cast<double>(cv::countNonZero(good)) / result.textured;
  return result;
}

}  // namespace picdesk::vision
