// SPDX-License-Identifier: GPL-3.0-or-later
// MWG Guidelines for Handling Image Metadata 2.0, 5.9: image regions.
#include <algorithm>

#include "base/text.h"
#include "metadata/record/namespaces.h"
#include "metadata/regions/drawn.h"
#include "metadata/xmp/read_value.h"

namespace picdesk::metadata {
namespace {

std::string member(const XmpNode& structure, std::string_view uri, std::string_view name) {
  const XmpNode* node = find(structure.children, uri, name);
  return node != nullptr ? std::string(text::trim(text_of(*node))) : std::string();
}

std::optional<double> number(const XmpNode& structure, std::string_view uri,
                             std::string_view name) {
  return parse_number(member(structure, uri, name));
}

std::optional<AppliedTo> read_applied_to(const XmpNode& regions) {
  const XmpNode* node = find(regions.children, uri::mwg_regions, "AppliedToDimensions");
  if (node == nullptr) return std::nullopt;
  const std::string unit = member(*node, uri::dimensions, "unit");
  const auto width = number(*node, uri::dimensions, "w");
  const auto height = number(*node, uri::dimensions, "h");
  const bool usable = unit == "pixel" && width && height && *width > 0 && *height > 0;
  return usable ? std::optional(AppliedTo{*width, *height}) : std::nullopt;
}

// Pixel numbers are not MWG's, but written; they count in the picture they were applied to.
bool to_shares(Shape& shape, const XmpNode& area, const std::optional<AppliedTo>& applied_to) {
  const std::string unit = member(area, uri::area, "unit");
  if (unit != "pixel") return unit.empty() || unit == "normalized";
  shape.pixel = !applied_to;
  if (!applied_to) return true;
  shape.x /= applied_to->width;
  shape.w /= applied_to->width;
  shape.y /= applied_to->height;
  shape.h /= applied_to->height;
  shape.radius /= std::min(applied_to->width, applied_to->height);
  return true;
}

// Centre and size become the top left corner and size. A point is a circle without radius.
std::optional<Shape> read_area(const XmpNode& region, const std::optional<AppliedTo>& applied_to) {
  const XmpNode* area = find(region.children, uri::mwg_regions, "Area");
  if (area == nullptr) return std::nullopt;
  const auto x = number(*area, uri::area, "x");
  const auto y = number(*area, uri::area, "y");
  const std::string width = member(*area, uri::area, "w");
  const std::string height = member(*area, uri::area, "h");
  const std::string diameter = member(*area, uri::area, "d");
  if (!x || !y) return std::nullopt;
  Shape shape;
  if (width.empty() && height.empty()) {
    const auto d = diameter.empty() ? std::optional(0.0) : parse_number(diameter);
    if (!d || *d < 0) return std::nullopt;
    shape.kind = Shape::Kind::circle;
    shape.radius_unit = Shape::RadiusUnit::shorter_side;
    shape.radius = *d / 2;
    shape.x = *x;
    shape.y = *y;
  } else {
    const auto w = parse_number(width);
    const auto h = parse_number(height);
    if (!w || !h) return std::nullopt;
    shape.w = *w;
    shape.h = *h;
    shape.x = *x - *w / 2;
    shape.y = *y - *h / 2;
  }
  return to_shares(shape, *area, applied_to) ? std::optional(shape) : std::nullopt;
}

DrawnRegion to_drawn(const XmpNode& node, const std::optional<AppliedTo>& applied_to) {
  DrawnRegion drawn;
  drawn.shape = read_area(node, applied_to);
  drawn.source = RegionSource::metadata_mwg;
  const std::string type = member(node, uri::mwg_regions, "Type");
  if (type == "Face") {
    drawn.kind = RegionKind::face;
    drawn.name = member(node, uri::mwg_regions, "Name");
  } else if (type == "Pet") {
    drawn.kind = RegionKind::animal;
    drawn.name = member(node, uri::mwg_regions, "Name");
  } else if (type == "Focus") {
    drawn.kind = RegionKind::salient;
    drawn.source = RegionSource::exif_subject_area;
  }
  return drawn;
}

}  // namespace

DrawnBlock read_mwg_regions(const XmpNode& property) {
  DrawnBlock block;
  block.label = "mwg-rs:Regions";
  block.applied_to = read_applied_to(property);
  const XmpNode* list = find(property.children, uri::mwg_regions, "RegionList");
  if (list == nullptr) return block;
  for (const XmpNode* item : items(*list)) {
    if (++block.listed > max_drawn_regions) continue;
    block.regions.push_back(to_drawn(*item, block.applied_to));
    block.regions.back().number = block.listed;
  }
  return block;
}

}  // namespace picdesk::metadata
