// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "metadata/regions/outline.h"
#include "metadata/regions/roles.h"
#include "metadata/regions/shape.h"
#include "picdesk/photo_regions.h"

namespace picdesk {
namespace metadata {
namespace {

constexpr double kLeastInside = 0.5;

class Remap {
 public:
  Remap(const Frame& frame, const Rect& crop, Size size)
      : frame_(frame), crop_(Box::of(crop)), size_(size) {}

  // Nothing: too little of it is left.
  std::optional<Shape> of(const Shape& shape) const {
    if (shape.kind == Shape::Kind::polygon && shape.vertices.size() < 3) return of_line(shape);
    const Box box = upright_bounds(shape, frame_);
    const double share = inside(box, crop_);
    if (!(share >= kLeastInside)) return std::nullopt;
    Shape to;
    to.pixel = shape.pixel;
    if (shape.kind == Shape::Kind::polygon) {
      return of_points(clip(upright_points(shape, frame_), crop_), to);
    }
    if (shape.kind == Shape::Kind::circle && contains(box)) return of_circle(box, to);
    return of_box(intersection(box, crop_), to);
  }

 private:
  bool contains(const Box& box) const { return intersection(box, crop_) == box; }

  std::optional<Shape> of_line(const Shape& shape) const {
    const std::vector<Point> points = upright_points(shape, frame_);
    const std::vector<Point> kept = clip(points, crop_);
    const auto length = [](const std::vector<Point>& line) {
      return line.size() < 2 ? 0.0 : std::hypot(line[1].x - line[0].x, line[1].y - line[0].y);
    };
    if (kept.empty() || length(kept) < kLeastInside * length(points)) return std::nullopt;
    Shape to;
    to.pixel = shape.pixel;
    return of_points(kept, to);
  }

  std::optional<Shape> of_points(const std::vector<Point>& points, Shape to) const {
    if (points.empty()) return std::nullopt;
    to.kind = Shape::Kind::polygon;
    for (const Point& point : points) to.vertices.push_back(moved(point, to.pixel));
    return to;
  }

  Shape of_circle(const Box& box, Shape to) const {
    to.kind = Shape::Kind::circle;
    const Point centre = moved(box.centre(), to.pixel);
    to.x = centre.x;
    to.y = centre.y;
    to.radius = box.width() / 2 / crop_.width() * (to.pixel ? size_.width : 1);
    return to;
  }

  Shape of_box(const Box& box, Shape to) const {
    const Point near = moved({box.x0, box.y0}, to.pixel);
    const Point far = moved({box.x1, box.y1}, to.pixel);
    to.x = near.x;
    to.y = near.y;
    to.w = far.x - near.x;
    to.h = far.y - near.y;
    return to;
  }

  Point moved(Point p, bool pixel) const {
    const double x = std::clamp((p.x - crop_.x0) / crop_.width(), 0.0, 1.0);
    const double y = std::clamp((p.y - crop_.y0) / crop_.height(), 0.0, 1.0);
    return pixel ? Point{x * size_.width, y * size_.height} : Point{x, y};
  }

  const Frame& frame_;
  const Box crop_;
  const Size size_;
};

}  // namespace
}  // namespace metadata

std::vector<ImageRegion> remap_regions(const std::vector<ImageRegion>& regions, Size stored,
                                       Orientation orientation, const Rect& crop, Size size) {
  const metadata::Frame frame{stored, orientation};
  const bool sound = !crop.empty() && size.width > 0 && size.height > 0;
  std::vector<ImageRegion> moved;
  if (!sound) return moved;
  const metadata::Remap remap(frame, crop, size);
  for (const ImageRegion& region : regions) {
    if (metadata::is_crop(region)) continue;
    const auto shape = metadata::to_shape(region.boundary);
    const auto now = shape ? remap.of(*shape) : std::nullopt;
    if (!now) continue;
    moved.push_back(region);
    moved.back().boundary = metadata::to_boundary(*now);
  }
  return moved;
}

}  // namespace picdesk
