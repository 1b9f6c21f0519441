// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/geometry.h"

#include <numeric>
#include <string>

namespace picdesk {

Result<FocalPoint> FocalPoint::make(double x, double y) {
  const bool valid = x >= 0 && x <= 1 && y >= 0 && y <= 1;  // false for NaN
  if (!valid) {
    return fail(
        ErrorCode::invalid_argument,
        "focal point " + std::to_string(x) + "," + std::to_string(y) + " lies outside the picture",
        "give x,y between 0 and 1, measured from the top left of the upright picture");
  }
  return FocalPoint{x, y};
}

Result<AspectRatio> AspectRatio::make(int width, int height) {
  if (width < 1 || height < 1) {
    return fail(ErrorCode::invalid_argument,
                "aspect ratio " + std::to_string(width) + ":" + std::to_string(height) +
                    " is not two positive numbers",
                "give a ratio such as 16:9");
  }
  const int divisor = std::gcd(width, height);
  return AspectRatio{width / divisor, height / divisor};
}

OrientationSteps steps(Orientation orientation) {
  switch (orientation) {
    case Orientation::normal:
      return {};
    case Orientation::mirror_horizontal:
      return {.flip_x = true};
    case Orientation::rotate_180:
      return {.flip_x = true, .flip_y = true};
    case Orientation::mirror_vertical:
      return {.flip_y = true};
    case Orientation::transpose:
      return {.transpose = true};
    case Orientation::rotate_90_cw:
      return {.flip_y = true, .transpose = true};
    case Orientation::transverse:
      return {.flip_x = true, .flip_y = true, .transpose = true};
    case Orientation::rotate_270_cw:
      return {.flip_x = true, .transpose = true};
  }
  return {};
}

Rect stored_rect(Rect upright, Size stored, Orientation orientation) {
  const OrientationSteps turn = steps(orientation);
  Rect rect = turn.transpose ? Rect{upright.y0, upright.x0, upright.y1, upright.x1} : upright;
  if (turn.flip_x) rect = {stored.width - rect.x1, rect.y0, stored.width - rect.x0, rect.y1};
  if (turn.flip_y) rect = {rect.x0, stored.height - rect.y1, rect.x1, stored.height - rect.y0};
  return rect;
}

}  // namespace picdesk
