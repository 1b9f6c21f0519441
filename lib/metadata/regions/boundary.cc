// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines as IPTC's RegionBoundary writes them.
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "metadata/regions/shape.h"

namespace picdesk::metadata {
namespace {

constexpr double kLargest = 1e9;

// Reads `text` into `to`; false where it is no number.
bool take(std::string_view text, double& to) {
  const std::optional<double> number = parse_number(text);
  if (number) to = *number;
  return number.has_value();
}

std::string fixed(double value, int decimals) {
  char digits[400];  // 1e9 with six decimals has 17; never cut, whatever the value
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
  return {digits, end.ptr};
}

// Pixels need no more than three decimals, mostly none.
std::string write_pixels(double pixels) {
  std::string text = fixed(pixels, 3);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

bool read_vertices(const RegionBoundary& boundary, Shape& shape) {
  for (const auto& [x, y] : boundary.vertices) {
    Point vertex;
    if (!take(x, vertex.x) || !take(y, vertex.y)) return false;
    shape.vertices.push_back(vertex);
  }
  return !shape.vertices.empty();
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  text = text::trim(text);
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  const bool whole = error == std::errc() && stop == end;
  // False for NaN.
  return whole && std::abs(value) <= kLargest ? std::optional(value) : std::nullopt;
}

std::string write_share(double share) { return fixed(share == 0 ? 0 : share, 6); }

std::optional<Shape> to_shape(const RegionBoundary& boundary) {
  const std::string_view unit = text::trim(boundary.unit);
  const std::string_view kind = text::trim(boundary.shape);
  if (unit != "relative" && unit != "pixel") return std::nullopt;
  Shape shape;
  shape.pixel = unit == "pixel";
  bool readable = false;
  if (kind == "rectangle") {
    readable = take(boundary.x, shape.x) && take(boundary.y, shape.y) &&
               take(boundary.w, shape.w) && take(boundary.h, shape.h);
  } else if (kind == "circle") {
    shape.kind = Shape::Kind::circle;
    readable = take(boundary.x, shape.x) && take(boundary.y, shape.y) &&
               take(boundary.rx, shape.radius) && shape.radius >= 0;
  } else if (kind == "polygon") {
    shape.kind = Shape::Kind::polygon;
    readable = read_vertices(boundary, shape);
  }
  return readable ? std::optional(shape) : std::nullopt;
}

RegionBoundary to_boundary(const Shape& shape) {
  const auto write = [&](double value) {
    return shape.pixel ? write_pixels(value) : write_share(value);
  };
  RegionBoundary boundary;
  boundary.unit = shape.pixel ? "pixel" : "relative";
  if (shape.kind == Shape::Kind::polygon) {
    boundary.shape = "polygon";
    for (const Point& p : shape.vertices) boundary.vertices.emplace_back(write(p.x), write(p.y));
    return boundary;
  }
  boundary.x = write(shape.x);
  boundary.y = write(shape.y);
  if (shape.kind == Shape::Kind::circle) {
    boundary.shape = "circle";
    boundary.rx = write(shape.radius);
  } else {
    boundary.shape = "rectangle";
    boundary.w = write(shape.w);
    boundary.h = write(shape.h);
  }
  return boundary;
}

}  // namespace picdesk::metadata
