// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/regions/shape.h"

#include <algorithm>
#include <limits>

namespace picdesk::metadata {

Point to_upright(Point p, const Frame& frame) {
  const OrientationSteps turn = steps(frame.turn);
  const double u = turn.flip_x ? frame.size.width - p.x : p.x;
  const double v = turn.flip_y ? frame.size.height - p.y : p.y;
  return turn.transpose ? Point{v, u} : Point{u, v};
}

Point from_upright(Point p, const Frame& frame) {
  const OrientationSteps turn = steps(frame.turn);
  const Point q = turn.transpose ? Point{p.y, p.x} : p;
  return {turn.flip_x ? frame.size.width - q.x : q.x, turn.flip_y ? frame.size.height - q.y : q.y};
}

namespace {

Box bounds_of(const std::vector<Point>& points) {
  constexpr double far = std::numeric_limits<double>::infinity();
  Box box{far, far, -far, -far};
  for (const Point& p : points) {
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x),
           std::max(box.y1, p.y)};
  }
  return box;
}

}  // namespace

Box to_upright(const Box& box, const Frame& frame) {
  return bounds_of(
      {to_upright(Point{box.x0, box.y0}, frame), to_upright(Point{box.x1, box.y1}, frame)});
}

Box from_upright(const Box& box, const Frame& frame) {
  return bounds_of(
      {from_upright(Point{box.x0, box.y0}, frame), from_upright(Point{box.x1, box.y1}, frame)});
}

double radius_in(const Shape& shape, Size frame) {
  if (shape.pixel) return shape.radius;
  const bool of_width = shape.radius_unit == Shape::RadiusUnit::width;
  return shape.radius * (of_width ? frame.width : std::min(frame.width, frame.height));
}

std::vector<Point> upright_points(const Shape& shape, const Frame& frame) {
  const double unit_x = shape.pixel ? 1 : frame.size.width;
  const double unit_y = shape.pixel ? 1 : frame.size.height;
  const auto place = [&](double x, double y) {
    return to_upright(Point{x * unit_x, y * unit_y}, frame);
  };
  std::vector<Point> points;
  if (shape.kind == Shape::Kind::circle) {
    points.push_back(place(shape.x, shape.y));
  } else if (shape.kind == Shape::Kind::polygon) {
    for (const Point& p : shape.vertices) points.push_back(place(p.x, p.y));
  } else {
    const double right = shape.x + shape.w;
    const double bottom = shape.y + shape.h;
    points = {place(shape.x, shape.y), place(right, shape.y), place(right, bottom),
              place(shape.x, bottom)};
  }
  return points;
}

Box upright_bounds(const Shape& shape, const Frame& frame) {
  const std::vector<Point> points = upright_points(shape, frame);
  if (shape.kind == Shape::Kind::circle) {
    const Point centre = points.front();
    const double r = radius_in(shape, frame.size);
    return {centre.x - r, centre.y - r, centre.x + r, centre.y + r};
  }
  const bool has_area =
      shape.kind == Shape::Kind::rectangle ? shape.w > 0 && shape.h > 0 : shape.vertices.size() > 2;
  return has_area ? bounds_of(points) : Box{};
}

}  // namespace picdesk::metadata
