// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/repeat_search.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "vision/locate/texture.h"

namespace picdesk::vision {
namespace {

constexpr int search_side = 320;     // px of the master
constexpr int least_template = 24;   // px
constexpr double least_score = 0.7;  // correlation of normalised texture
constexpr double own_peak = 4;       // px around the place itself
constexpr std::size_t most = 2;

struct Peak {
  cv::Point at;
  float score = 0;
};

// Where the scores are higher than all around.
std::vector<Peak> peaks(const cv::Mat& scores) {
  cv::Mat highest;
  cv::dilate(scores, highest, cv::Mat::ones(5, 5, CV_8UC1));
  std::vector<Peak> result;
  for (int row = 0; row < scores.rows; ++row) {
    for (int column = 0; column < scores.cols; ++column) {
      const float score = scores.at<float>(row, column);
      if (score < highest.at<float>(row, column) || score < least_score || score > 1.01F) continue;
      result.push_back({{column, row}, score});
    }
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Peak& a, const Peak& b) { return a.score > b.score; });
  return result;
}

// The upright part of the small master under the place.
cv::Rect area_under(const Frame& small, const Affine& place, Size rendition) {
  const Affine map = compose(inverse(small.to_picture), place);
  const auto quad = corners(map, rendition.width, rendition.height);
  const auto [left, right] = std::minmax({quad[0].x, quad[1].x, quad[2].x, quad[3].x});
  const auto [top, bottom] = std::minmax({quad[0].y, quad[1].y, quad[2].y, quad[3].y});
  const cv::Rect area(
      cv::Point(static_cast<int>(std::lround(left)), static_cast<int>(std::lround(top))),
      cv::Point(static_cast<int>(std::lround(right)), static_cast<int>(std::lround(bottom))));
  return area & cv::Rect({0, 0}, small.pixels.size());
}

}  // namespace

std::vector<Point> search_repeats(const Frame& master, const Affine& place, Size rendition) {
  const Frame small = reduced(master, search_side);
  const cv::Rect area = area_under(small, place, rendition);
  std::vector<Point> moves;
  if (std::min(area.width, area.height) < least_template) return moves;
  const cv::Mat texture = normalised(small.pixels);
  cv::Scalar mean, deviation;
  cv::meanStdDev(texture(area), mean, deviation);
  if (deviation[0] < 0.05) return moves;
  cv::Mat scores;
  cv::matchTemplate(texture, texture(area), scores, cv::TM_CCOEFF_NORMED);
  cv::patchNaNs(scores, 0);
  for (const Peak& peak : peaks(scores)) {
    const cv::Point move = peak.at - area.tl();
    if (std::hypot(move.x, move.y) < own_peak) continue;
    moves.push_back({move.x * small.to_picture.a, move.y * small.to_picture.e});
    if (moves.size() == most) break;
  }
  return moves;
}

}  // namespace picdesk::vision
