// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/describe.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace picdesk::vision {
namespace {

constexpr double axis_parallel = 0.1;  // degrees
constexpr double snap = 0.5;           // px of the master or half a px of the rendition

struct Span {
  int from, to;
};

// Edges of the picture win over what lies within the measurement's error of them.
Span snapped(double from, double to, int length, double reach) {
  if (std::abs(from) <= reach) from = 0;
  if (std::abs(to - length) <= reach) to = length;
  const int first = static_cast<int>(std::clamp(std::round(from), 0.0, length - 1.0));
  const int last = static_cast<int>(std::clamp(std::round(to), first + 1.0, length + 0.0));
  return {first, last};
}

Span bounds(double from, double to, int length) {
  const int first = static_cast<int>(std::clamp(std::floor(from), 0.0, length - 1.0));
  const int last = static_cast<int>(std::clamp(std::ceil(to), first + 1.0, length + 0.0));
  return {first, last};
}

}  // namespace

PlaceInMaster place_at(const Affine& to_master, Size rendition, double quality) {
  return {to_master, corners(to_master, rendition.width, rendition.height), quality};
}

void describe(Located& located, Size master) {
  const Affine& map = located.place.to_master;
  const Pose pose = pose_of(map);
  located.mirrored = pose.mirrored;
  located.quarter_turns = pose.quarter_turns;
  const Affine upright = pose.mirrored ? compose(scaling(-1, 1), map) : map;
  const double turned =
      std::atan2(upright.b - upright.d, upright.a + upright.e) * 180 / std::numbers::pi;
  located.tilt_degrees = std::remainder(turned - 90.0 * pose.quarter_turns, 360.0);
  const double across = std::hypot(map.a, map.d);  // master px for one rendition px
  const double down = std::hypot(map.b, map.e);
  located.squeeze = down / across;
  located.scale = 1 / std::sqrt(across * down);

  const auto [left, right] = std::minmax({located.place.quad[0].x, located.place.quad[1].x,
                                          located.place.quad[2].x, located.place.quad[3].x});
  const auto [top, bottom] = std::minmax({located.place.quad[0].y, located.place.quad[1].y,
                                          located.place.quad[2].y, located.place.quad[3].y});
  const bool straight = std::abs(located.tilt_degrees) < axis_parallel;
  const double reach = snap * std::max(1.0, std::sqrt(across * down) / 2);
  const Span columns =
      straight ? snapped(left, right, master.width, reach) : bounds(left, right, master.width);
  const Span rows =
      straight ? snapped(top, bottom, master.height, reach) : bounds(top, bottom, master.height);
  located.crop = {columns.from, rows.from, columns.to, rows.to};
}

}  // namespace picdesk::vision
