// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry of the upright image (pixels after the orientation flag was applied). Integer half-open
// rectangles; areas in 64 bits; fractions only in FocalPoint. Pure value types, thread-safe.
#pragma once

#include <cstdint>

#include "picdesk/result.h"

namespace picdesk {

// Width and height in pixels; both >= 1 for a real image.
struct Size {
  int width = 0;
  int height = 0;

  std::int64_t area() const { return std::int64_t{width} * height; }
  friend bool operator==(const Size&, const Size&) = default;
};

// Columns [x0, x1), rows [y0, y1), in pixels.
struct Rect {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  Size size() const { return {width(), height()}; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool inside(Size image) const {
    return x0 >= 0 && y0 >= 0 && x1 <= image.width && y1 <= image.height;
  }
  static Rect whole(Size image) { return {0, 0, image.width, image.height}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// The point of the picture that must stay in view; x and y in 0..1 of the upright size.
struct FocalPoint {
  double x = 0.5;
  double y = 0.5;

  // Refuses anything outside 0..1, NaN included, with invalid_argument; never clamps.
  static Result<FocalPoint> make(double x, double y);
  friend bool operator==(const FocalPoint&, const FocalPoint&) = default;
};

// Two positive integers in lowest terms, e.g. 25:16 for 600x384. Compare by cross multiplication.
struct AspectRatio {
  int width = 1;
  int height = 1;

  static Result<AspectRatio> make(int width, int height);
  friend bool operator==(const AspectRatio&, const AspectRatio&) = default;
};

// EXIF orientation 1..8 (Exif 2.32, tag 0x0112): how stored pixels must be turned to be upright.
enum class Orientation : std::uint8_t {
  normal = 1,
  mirror_horizontal = 2,
  rotate_180 = 3,
  mirror_vertical = 4,
  transpose = 5,
  rotate_90_cw = 6,  // stored pixels must be turned 90 degrees clockwise
  transverse = 7,
  rotate_270_cw = 8,
};

// Whether width and height change places (5..8).
constexpr bool swaps_axes(Orientation orientation) { return static_cast<int>(orientation) >= 5; }

// The upright size of an image with this stored size.
constexpr Size upright_size(Size stored, Orientation orientation) {
  return swaps_axes(orientation) ? Size{stored.height, stored.width} : stored;
}

// How to make an upright picture from stored pixels: first mirror the stored axes, then, if
// `transpose`, exchange rows and columns. Upright (x, y) reads stored (x', y') with
// (u, v) = transpose ? (y, x) : (x, y); x' = flip_x ? W-1-u : u; y' = flip_y ? H-1-v : v,
// where W x H is the stored size.
struct OrientationSteps {
  bool flip_x = false;
  bool flip_y = false;
  bool transpose = false;
};
OrientationSteps steps(Orientation orientation);

// The rectangle of stored pixels that an upright rectangle shows. `stored` is the stored size.
Rect stored_rect(Rect upright, Size stored, Orientation orientation);

}  // namespace picdesk
