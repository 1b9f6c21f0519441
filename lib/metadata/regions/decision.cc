// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>

#include "metadata/regions/shape.h"
#include "picdesk/photo_regions.h"

namespace picdesk {
namespace metadata {
namespace {

constexpr const char* kRoles = "http://cv.iptc.org/newscodes/imageregionrole/";

Entity role(std::string_view code) {
  Entity entity;
  entity.ids.push_back(kRoles + std::string(code));
  return entity;
}

// The format that the picture has not: the vocabulary asks for these roles only then.
std::string_view format_role(AspectRatio ratio, Size picture) {
  if (ratio.width == ratio.height) return "squareCropping";
  const bool landscape = ratio.width > ratio.height;
  const bool already = landscape ? picture.width > picture.height : picture.width < picture.height;
  if (already) return {};
  return landscape ? "landscapeCropping" : "portraitCropping";
}

// In millionths: right and bottom edges are then as exact as left and top ones.
double millionths(double share) { return std::round(share * 1e6) / 1e6; }

Shape rectangle(const Box& box, Size frame) {
  Shape shape;
  shape.x = millionths(box.x0 / frame.width);
  shape.y = millionths(box.y0 / frame.height);
  shape.w = millionths(box.x1 / frame.width) - shape.x;
  shape.h = millionths(box.y1 / frame.height) - shape.y;
  return shape;
}

ImageRegion crop_region(AspectRatio ratio, const Rect& crop, const Frame& frame, bool confirmed) {
  const std::string width = std::to_string(ratio.width);
  const std::string height = std::to_string(ratio.height);
  ImageRegion region;
  region.boundary = to_boundary(rectangle(from_upright(Box::of(crop), frame), frame.size));
  region.id = "picdesk-crop-" + width + "x" + height;
  region.name.set("", width + ":" + height);
  region.roles.push_back(role("cropping"));
  const std::string_view more = confirmed ? format_role(ratio, frame.upright()) : "";
  if (!more.empty()) region.roles.push_back(role(more));
  return region;
}

ImageRegion focal_region(FocalPoint point, const Frame& frame) {
  const Size picture = frame.upright();
  const Point at = from_upright(Point{point.x * picture.width, point.y * picture.height}, frame);
  Shape shape;
  shape.kind = Shape::Kind::polygon;
  shape.vertices.push_back({at.x / frame.size.width, at.y / frame.size.height});
  ImageRegion region;
  region.boundary = to_boundary(shape);
  region.id = "picdesk-focal";
  region.roles.push_back(role("mainSubjectArea"));
  return region;
}

// In the place of the first region of that id, others of it go.
void replace(std::vector<ImageRegion>& regions, ImageRegion region) {
  const auto has_id = [&](const ImageRegion& other) { return other.id == region.id; };
  const auto first = std::ranges::find_if(regions, has_id);
  if (first == regions.end()) return regions.push_back(std::move(region));
  regions.erase(std::remove_if(first + 1, regions.end(), has_id), regions.end());
  *first = std::move(region);
}

Result<void> check(const RegionDecision& decision, Size picture) {
  if (picture.width < 1 || picture.height < 1) {
    return fail(ErrorCode::invalid_argument,
                "the picture's size is " + std::to_string(picture.width) + "x" +
                    std::to_string(picture.height),
                "give the size of the stored pixels");
  }
  for (const auto& [ratio, crop] : decision.crops) {
    const std::string ratio_text = std::to_string(ratio.width) + ":" + std::to_string(ratio.height);
    if (ratio.width < 1 || ratio.height < 1) {
      return fail(ErrorCode::invalid_argument, "the crop's ratio " + ratio_text + " is none",
                  "give a ratio such as 16:9");
    }
    if (!crop.empty() && crop.inside(picture)) continue;
    return fail(ErrorCode::invalid_argument,
                "the " + ratio_text + " crop " + std::to_string(crop.x0) + "," +
                    std::to_string(crop.y0) + " to " + std::to_string(crop.x1) + "," +
                    std::to_string(crop.y1) + " is not inside the picture of " +
                    std::to_string(picture.width) + "x" + std::to_string(picture.height),
                "give a crop in pixels of the upright picture");
  }
  if (!decision.focal_point) return {};
  const auto point = FocalPoint::make(decision.focal_point->x, decision.focal_point->y);
  if (!point) return tl::unexpected<Error>(point.error());
  return {};
}

}  // namespace
}  // namespace metadata

Result<std::vector<ImageRegion>> with_decision(const std::vector<ImageRegion>& regions, Size stored,
                                               Orientation orientation,
                                               const RegionDecision& decision) {
  const metadata::Frame frame{stored, orientation};
  if (Result<void> checked = metadata::check(decision, frame.upright()); !checked) {
    return forward_error(checked);
  }
  std::vector<ImageRegion> result = regions;
  for (const auto& [ratio, crop] : decision.crops) {
    metadata::replace(result, metadata::crop_region(ratio, crop, frame, decision.confirmed));
  }
  if (decision.focal_point) {
    metadata::replace(result, metadata::focal_region(*decision.focal_point, frame));
  }
  return result;
}

}  // namespace picdesk
