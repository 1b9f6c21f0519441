// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of regions, the frame of pixels their numbers refer to, and the way from there to the
// upright picture. Re-entrant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/geometry.h"
#include "picdesk/metadata_record.h"
#include "picdesk/regions.h"

namespace picdesk::metadata {

// The pixels that coordinates refer to, and how these must be turned to be upright. The rule:
// stored pixels and the file's orientation.
struct Frame {
  Size size;
  Orientation turn = Orientation::normal;

  Size upright() const { return upright_size(size, turn); }
  friend bool operator==(const Frame&, const Frame&) = default;
};

// Edge coordinates, px.
Point to_upright(Point of_frame, const Frame& frame);
Point from_upright(Point of_upright, const Frame& frame);
Box to_upright(const Box& of_frame, const Frame& frame);
Box from_upright(const Box& of_upright, const Frame& frame);

// An outline in numbers as written.
struct Shape {
  enum class Kind { rectangle, circle, polygon };
  enum class RadiusUnit { width, shorter_side };  // of the frame

  Kind kind = Kind::rectangle;
  bool pixel = false;  // else shares of the frame's sides
  double x = 0;        // a rectangle's top left, a circle's centre
  double y = 0;
  double w = 0;
  double h = 0;
  double radius = 0;
  RadiusUnit radius_unit = RadiusUnit::width;
  std::vector<Point> vertices;  // one: a point; two: a line
};

// A circle's radius, px of the frame.
double radius_in(const Shape& shape, Size frame);
// The vertices of a polygon, the corners of a rectangle, the centre of a circle: px of the upright
// picture.
std::vector<Point> upright_points(const Shape& shape, const Frame& frame);
// Its bounds; empty where it has no area.
Box upright_bounds(const Shape& shape, const Frame& frame);

// IPTC Photo Metadata 2025.1, RegionBoundary. Nothing for an unknown shape or unit, a number that
// is missing or cannot be read.
std::optional<Shape> to_shape(const RegionBoundary& boundary);
RegionBoundary to_boundary(const Shape& shape);

// A decimal number whatever the locale; nothing for anything else, NaN, infinities and what no
// picture can have (beyond a thousand million).
std::optional<double> parse_number(std::string_view text);
// With six decimals.
std::string write_share(double share);

}  // namespace picdesk::metadata
