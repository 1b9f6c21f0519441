// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/regions/outline.h"

#include <functional>
#include <utility>

namespace picdesk::metadata {
namespace {

// One border of the window: `depth` is how far inside a point is, negative outside.
using Depth = std::function<double(Point)>;

Point crossing(Point from, Point to, double from_depth, double to_depth) {
  const double share = from_depth / (from_depth - to_depth);
  return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
}

std::vector<Point> clip_at(const std::vector<Point>& outline, const Depth& depth) {
  std::vector<Point> kept;
  const auto add = [&](Point point) {
    if (kept.empty() || kept.back() != point) kept.push_back(point);
  };
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Point from = outline[i == 0 ? outline.size() - 1 : i - 1];
    const Point to = outline[i];
    const double from_depth = depth(from);
    const double to_depth = depth(to);
    if ((from_depth < 0) != (to_depth < 0)) add(crossing(from, to, from_depth, to_depth));
    if (to_depth >= 0) add(to);
  }
  while (kept.size() > 1 && kept.front() == kept.back()) kept.pop_back();
  return kept;
}

}  // namespace

std::vector<Point> clip(const std::vector<Point>& outline, const Box& window) {
  const Depth borders[] = {
      [&](Point p) { return p.x - window.x0; }, [&](Point p) { return window.x1 - p.x; },
      [&](Point p) { return p.y - window.y0; }, [&](Point p) { return window.y1 - p.y; }};
  std::vector<Point> kept = outline;
  for (const Depth& border : borders) kept = clip_at(kept, border);
  return kept;
}

}  // namespace picdesk::metadata
