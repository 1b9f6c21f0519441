// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/bands.h"

#include <algorithm>
#include <vector>

namespace picdesk::vision {
namespace {

constexpr int same_colour = 6;           // levels: what a codec makes of one colour
constexpr double plain = 0.85;           // of the outermost and the innermost line
constexpr double behind_letters = 0.15;  // of a line through lettering
constexpr double thinnest = 0.04;        // of the picture's height or width
constexpr double thickest = 0.3;         // what is thicker is a wall or a sky

int median(const cv::Mat& row) {
  std::vector<std::uint8_t> levels(row.begin<std::uint8_t>(), row.end<std::uint8_t>());
  const auto middle = levels.begin() + row.cols / 2;
  std::nth_element(levels.begin(), middle, levels.end());
  return *middle;
}

double share_near(const cv::Mat& row, int level) {
  cv::Mat near;
  cv::inRange(row, level - same_colour, level + same_colour, near);
  return static_cast<double>(cv::countNonZero(near)) / row.cols;
}

// The rows of a band along the upper edge.
int rows_of_band(const cv::Mat& grey) {
  const int level = median(grey.row(0));
  const int most = static_cast<int>(thickest * grey.rows) + 1;
  int rows = 0;
  for (int row = 0; row < most; ++row) {
    const double near = share_near(grey.row(row), level);
    if (near < (row == 0 ? plain : behind_letters)) break;
    if (near >= plain) rows = row + 1;
  }
  return rows >= thinnest * grey.rows && rows < most ? rows : 0;
}

// The rows within a band along the upper edge and one along the lower.
cv::Range rows_within(const cv::Mat& grey) {
  cv::Mat from_below;
  cv::flip(grey, from_below, 0);
  return {rows_of_band(grey), grey.rows - rows_of_band(from_below)};
}

}  // namespace

cv::Rect within_bands(const cv::Mat& grey) {
  const cv::Range rows = rows_within(grey);
  const cv::Range columns = rows_within(grey.rowRange(rows).t());
  return {columns.start, rows.start, columns.size(), rows.size()};
}

}  // namespace picdesk::vision
