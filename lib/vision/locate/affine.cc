// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/locate/affine.h"

#include <algorithm>
#include <cmath>

namespace picdesk::vision {

Affine compose(const Affine& outer, const Affine& inner) {
  return {outer.a * inner.a + outer.b * inner.d,
          outer.a * inner.b + outer.b * inner.e,
          outer.a * inner.c + outer.b * inner.f + outer.c,
          outer.d * inner.a + outer.e * inner.d,
          outer.d * inner.b + outer.e * inner.e,
          outer.d * inner.c + outer.e * inner.f + outer.f};
}

Affine inverse(const Affine& map) {
  const double det = determinant(map);
  const Affine linear{map.e / det, -map.b / det, 0, -map.d / det, map.a / det, 0};
  const Point origin = linear.apply({map.c, map.f});
  return {linear.a, linear.b, -origin.x, linear.d, linear.e, -origin.y};
}

cv::Matx23d centre_matrix(const Affine& map) {
  const Point origin = map.apply({0.5, 0.5});
  return {map.a, map.b, origin.x - 0.5, map.d, map.e, origin.y - 0.5};
}

std::array<Point, 4> corners(const Affine& map, double width, double height) {
  return {map.apply({0, 0}), map.apply({width, 0}), map.apply({width, height}),
          map.apply({0, height})};
}

double corner_distance(const Affine& one, const Affine& other, double width, double height) {
  const auto first = corners(one, width, height);
  const auto second = corners(other, width, height);
  double worst = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    worst = std::max(worst, std::hypot(first[i].x - second[i].x, first[i].y - second[i].y));
  }
  return worst;
}

}  // namespace picdesk::vision
