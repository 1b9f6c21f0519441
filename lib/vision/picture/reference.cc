// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/reference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace picdesk::vision {
namespace {

constexpr int kOversampling = 2;
constexpr int kTaps = 12;
constexpr int kMargin = kTaps / 2;
constexpr int kStripRows = 256;     // bounds the memory of large renditions
constexpr double kMostScale = 256;  // px of one picture per px of the other

// The overlay's map to pixels of the bitmap, edge coordinates, from pixels of the output.
Affine to_bitmap(const cv::Mat& pixels, const Overlay& overlay, Size output) {
  const double across = double(pixels.cols) / overlay.master.width;
  const double down = double(pixels.rows) / overlay.master.height;
  const double u = double(overlay.rendition.width) / output.width;
  const double v = double(overlay.rendition.height) / output.height;
  const Affine& m = overlay.to_master;
  return {m.a * across * u, m.b * across * v, m.c * across,
          m.d * down * u,   m.e * down * v,   m.f * down};
}

double scale_of(const Affine& map) { return std::sqrt(std::abs(map.a * map.e - map.b * map.d)); }

bool usable(const Affine& map) {
  const double scale = scale_of(map);  // NaN fails both
  return scale > 1 / kMostScale && scale < kMostScale && std::abs(map.c) + std::abs(map.f) < 1e7 &&
         std::abs(map.a) + std::abs(map.b) < 1e4 && std::abs(map.d) + std::abs(map.e) < 1e4;
}

// The part of the bitmap that the overlay covers, with what filters reach beyond it.
cv::Rect covered(const cv::Mat& pixels, const Affine& map, Size output) {
  std::array<Point, 4> corners{map.apply({0, 0}), map.apply({double(output.width), 0}),
                               map.apply({0, double(output.height)}),
                               map.apply({double(output.width), double(output.height)})};
  const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
  const double margin = 8 * std::max(1.0, scale_of(map));
  const auto bound = [](double position, int end) {
    return static_cast<int>(std::clamp(position, 0.0, double(end)));
  };
  const int x0 = bound(std::floor(left.x - margin), pixels.cols);
  const int y0 = bound(std::floor(top.y - margin), pixels.rows);
  return {x0, y0, bound(std::ceil(right.x + margin), pixels.cols) - x0,
          bound(std::ceil(bottom.y + margin), pixels.rows) - y0};
}

// A part of the bitmap, reduced by area so that about two of its pixels make one of the output.
struct Part {
  cv::Mat pixels;
  double x0, y0;        // in the bitmap
  double across, down;  // bitmap px per px of the part

  Part(const cv::Mat& bitmap, const cv::Rect& rect, double factor) : x0(rect.x), y0(rect.y) {
    pixels = bitmap(rect);
    if (factor > 1) {
      const cv::Size reduced{std::max(1, static_cast<int>(std::lround(rect.width / factor))),
                             std::max(1, static_cast<int>(std::lround(rect.height / factor)))};
      cv::resize(bitmap(rect), pixels, reduced, 0, 0, cv::INTER_AREA);
    }
    across = double(rect.width) / pixels.cols;
    down = double(rect.height) / pixels.rows;
  }
};

// For oversampled rows from `first_row` on, with a margin all around; OpenCV's centre coordinates.
cv::Matx23d warp_matrix(const Affine& map, const Part& part, int first_row) {
  constexpr double step = 1.0 / kOversampling;
  const Point origin = map.apply({(0.5 - kMargin) * step, (0.5 + first_row - kMargin) * step});
  return {map.a * step / part.across,
          map.b * step / part.across,
          (origin.x - part.x0) / part.across - 0.5,
          map.d * step / part.down,
          map.e * step / part.down,
          (origin.y - part.y0) / part.down - 0.5};
}

// Lanczos3 at half size: the sinc and its window, at the taps' distances from the centre.
cv::Mat lanczos_kernel() {
  cv::Mat kernel(1, kTaps, CV_32F);
  for (int tap = 0; tap < kTaps; ++tap) {
    const double x = (tap + 0.5 - kMargin) / kOversampling * std::numbers::pi;
    kernel.at<float>(tap) = static_cast<float>(3 * std::sin(x) * std::sin(x / 3) / (x * x));
  }
  return kernel / cv::sum(kernel)[0];
}

void halve(const cv::Mat& fine, cv::Mat pixels, cv::Mat crisp) {
  const cv::Rect inner(kMargin, kMargin, fine.cols - 2 * kMargin, fine.rows - 2 * kMargin);
  cv::resize(fine(inner), pixels, pixels.size(), 0, 0, cv::INTER_AREA);
  cv::Mat filtered;
  const cv::Mat kernel = lanczos_kernel();
  cv::sepFilter2D(fine, filtered, -1, kernel, kernel, {kMargin - 1, kMargin - 1});
  // The first sample of each two.
  cv::resize(filtered(inner), crisp, crisp.size(), 0, 0, cv::INTER_NEAREST);
}

void warp(const Part& part, const Affine& map, Size output, Reference& reference) {
  reference.pixels.create(output.height, output.width, part.pixels.type());
  reference.crisp.create(output.height, output.width, part.pixels.type());
  cv::Mat fine;
  for (int row = 0; row < output.height; row += kStripRows) {
    const int rows = std::min(kStripRows, output.height - row);
    const cv::Size size{kOversampling * output.width + 2 * kMargin,
                        kOversampling * rows + 2 * kMargin};
    cv::warpAffine(part.pixels, fine, warp_matrix(map, part, kOversampling * row), size,
                   cv::INTER_LANCZOS4 | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    halve(fine, reference.pixels.rowRange(row, row + rows),
          reference.crisp.rowRange(row, row + rows));
  }
}

cv::Mat valid_mask(const cv::Mat& pixels, const Affine& map, Size output) {
  cv::Mat valid(output.height, output.width, CV_8UC1);
  for (int y = 0; y < output.height; ++y) {
    auto* row = valid.ptr<std::uint8_t>(y);
    for (int x = 0; x < output.width; ++x) {
      const Point at = map.apply({x + 0.5, y + 0.5});
      const bool inside = at.x >= 0 && at.y >= 0 && at.x <= pixels.cols && at.y <= pixels.rows;
      row[x] = inside ? 255 : 0;
    }
  }
  return valid;
}

}  // namespace

std::optional<Reference> make_reference(const cv::Mat& pixels, const Overlay& overlay,
                                        Size output) {
  if (pixels.empty() || output.area() < 1 || overlay.rendition.area() < 1 ||
      overlay.master.area() < 1) {
    return std::nullopt;
  }
  const Affine map = to_bitmap(pixels, overlay, output);
  if (!usable(map)) return std::nullopt;
  const cv::Rect rect = covered(pixels, map, output);
  if (rect.empty()) return std::nullopt;
  const Part part(pixels, rect, scale_of(map) / kOversampling);
  Reference reference;
  warp(part, map, output, reference);
  reference.valid = valid_mask(pixels, map, output);
  return reference;
}

}  // namespace picdesk::vision
