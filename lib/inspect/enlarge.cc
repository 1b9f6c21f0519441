// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/enlarge.h"

#include <cmath>

namespace picdesk::inspect {
namespace {

void enlarge(std::optional<Point>& point, Point step) {
  if (point) *point = {point->x * step.x, point->y * step.y};
}

void enlarge(PlaceInMaster& place, Point step) {
  place.to_master.a /= step.x;
  place.to_master.d /= step.x;
  place.to_master.b /= step.y;
  place.to_master.e /= step.y;
}

}  // namespace

void enlarge(SubjectRegion& region, Point step) {
  Box& box = region.box;
  box = {box.x0 * step.x, box.y0 * step.y, box.x1 * step.x, box.y1 * step.y};
  enlarge(region.left_eye, step);
  enlarge(region.right_eye, step);
  enlarge(region.nose, step);
}

void enlarge(Located& located, Point step) {
  if (step == Point{1, 1}) return;
  enlarge(located.place, step);
  if (located.second) enlarge(*located.second, step);
  located.scale *= std::sqrt(step.x * step.y);
}

void enlarge(Bars& bars, Point step) {
  const auto scaled = [](int pixels, double factor) {
    return static_cast<int>(std::lround(pixels * factor));
  };
  bars = {scaled(bars.left, step.x), scaled(bars.top, step.y), scaled(bars.right, step.x),
          scaled(bars.bottom, step.y)};
}

}  // namespace picdesk::inspect
