// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/regions/place.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace picdesk::metadata {
namespace {

constexpr double kFocalRadius = 0.02;  // share of the width: a smaller circle is a point
constexpr double kLeastInside = 0.5;

bool is_point(const Shape& shape, const Frame& frame) {
  if (shape.kind == Shape::Kind::polygon) return shape.vertices.size() == 1;
  return shape.kind == Shape::Kind::circle &&
         radius_in(shape, frame.size) < kFocalRadius * frame.size.width;
}

// Whether there is an outline that encloses something; one or two vertices do not.
bool encloses(const Shape& shape) {
  return shape.kind != Shape::Kind::polygon || shape.vertices.size() > 2;
}

// Edges that six decimals have moved off the pixels go back to them.
Box on_pixels(const Box& box, Size picture) {
  const auto snap = [](double edge, int side) {
    const double pixel = std::round(edge);
    return std::abs(edge - pixel) <= 1e-6 + 1.1e-6 * side ? pixel : edge;
  };
  return {snap(box.x0, picture.width), snap(box.y0, picture.height), snap(box.x1, picture.width),
          snap(box.y1, picture.height)};
}

class Placing {
 public:
  Placing(const Frame& frame, PhotoRegions& to)
      : frame_(frame), picture_(frame.upright()), to_(to) {}

  // False: the region is no good.
  bool take(const DrawnRegion& drawn) {
    if (!drawn.shape) return false;
    const Shape& shape = *drawn.shape;
    if (drawn.use == DrawnRegion::Use::focal && is_point(shape, frame_)) return take_focal(drawn);
    if (!encloses(shape)) return true;
    Box box = upright_bounds(shape, frame_);
    const bool is_mark = drawn.source == RegionSource::exif_subject_area;
    if (is_mark && is_point(shape, frame_)) box = around(box.centre(), box.width());
    if (box.empty() || !(inside(box, whole()) >= kLeastInside)) return false;
    add(drawn, intersection(box, whole()));
    return true;
  }

 private:
  Box whole() const { return Box::of(Rect::whole(picture_)); }

  // A focus mark without size is one pixel.
  static Box around(Point centre, double side) {
    const double half = std::max(side, 1.0) / 2;
    return {centre.x - half, centre.y - half, centre.x + half, centre.y + half};
  }

  bool take_focal(const DrawnRegion& drawn) {
    const Point at = upright_points(*drawn.shape, frame_).front();
    const auto point = FocalPoint::make(at.x / picture_.width, at.y / picture_.height);
    if (!point) return false;
    Subjects& subjects = to_.subjects;
    if (!subjects.focal_point || drawn.id == "picdesk-focal") {
      subjects.focal_point = *point;
      subjects.focal_source = drawn.source;
    }
    return true;
  }

  void add(const DrawnRegion& drawn, const Box& box) {
    if (drawn.use == DrawnRegion::Use::crop) {
      to_.subjects.crops.push_back({on_pixels(box, picture_), drawn.ratio, drawn.source, drawn.id});
      return;
    }
    SubjectRegion region;
    region.box = box;
    region.kind = drawn.kind;
    region.source = drawn.source;
    region.is_protected = drawn.is_protected;
    region.name = drawn.name;
    to_.subjects.regions.push_back(std::move(region));
  }

  const Frame& frame_;
  const Size picture_;
  PhotoRegions& to_;
};

}  // namespace

void place(const DrawnBlock& block, const Frame& frame, PhotoRegions& to) {
  Placing placing(frame, to);
  std::size_t invalid = 0;
  std::size_t first = 0;
  bool only_marks = true;
  for (const DrawnRegion& drawn : block.regions) {
    if (placing.take(drawn)) continue;
    if (++invalid == 1) first = drawn.number;
    only_marks = only_marks && drawn.source == RegionSource::exif_subject_area;
  }
  if (invalid == 0) return;
  to.findings.push_back(
      {"regions/invalid", only_marks ? Severity::info : Severity::warning,
       std::to_string(invalid) + " of " + std::to_string(block.regions.size()) +
           " regions are empty, no numbers, or less than half inside the picture; the first is "
           "number " +
           std::to_string(first),
       block.label, "they were left out; draw them again"});
}

}  // namespace picdesk::metadata
