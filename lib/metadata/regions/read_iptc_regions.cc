// SPDX-License-Identifier: GPL-3.0-or-later
// IPTC Photo Metadata 2025.1, Image Region, with the vocabularies of roles and content types.
#include <charconv>

#include "metadata/record/namespaces.h"
#include "metadata/regions/drawn.h"
#include "metadata/regions/roles.h"
#include "metadata/xmp/read_value.h"

namespace picdesk::metadata {
namespace {

RegionKind kind_of(const ImageRegion& region) {
  if (has_type(region, "human")) return RegionKind::person;
  if (has_type(region, "animal")) return RegionKind::animal;
  return has_type(region, "text") ? RegionKind::text : RegionKind::object;
}

// "25:16" or, after "picdesk-crop-", "25x16".
std::optional<AspectRatio> read_ratio(std::string_view text, char separator) {
  const std::size_t colon = text.find(separator);
  if (colon == std::string_view::npos) return std::nullopt;
  const auto number = [](std::string_view digits) {
    int value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc() && stop == end ? value : 0;
  };
  const auto ratio =
      AspectRatio::make(number(text.substr(0, colon)), number(text.substr(colon + 1)));
  return ratio ? std::optional(*ratio) : std::nullopt;
}

std::optional<AspectRatio> ratio_of(const ImageRegion& region) {
  constexpr std::string_view own = "picdesk-crop-";
  const std::optional<AspectRatio> named = read_ratio(region.name.text(), ':');
  if (named || !region.id.starts_with(own)) return named;
  return read_ratio(std::string_view(region.id).substr(own.size()), 'x');
}

// Whether the region says anything about subjects.
bool is_told(const ImageRegion& region, const DrawnRegion& drawn) {
  return drawn.use != DrawnRegion::Use::subject || drawn.is_protected || !region.types.empty();
}

DrawnRegion to_drawn(const ImageRegion& region) {
  DrawnRegion drawn;
  drawn.shape = to_shape(region.boundary);
  drawn.id = region.id;
  drawn.kind = kind_of(region);
  if (is_crop(region)) {
    drawn.use = DrawnRegion::Use::crop;
    drawn.kind = RegionKind::crop;
    drawn.ratio = ratio_of(region);
    return drawn;
  }
  if (has_role(region, {"mainSubjectArea"})) drawn.use = DrawnRegion::Use::focal;
  drawn.is_protected = has_role(region, {"mainSubjectArea", "subjectArea", "areaOfInterest"});
  drawn.name = region.name.text();
  return drawn;
}

}  // namespace

DrawnBlock read_iptc_regions(const XmpNode& property) {
  DrawnBlock block;
  block.label = "Iptc4xmpExt:ImageRegion";
  for (const XmpNode* item : items(property)) {
    if (++block.listed > max_drawn_regions) continue;
    ImageRegion region;
    read(*item, property.name, region);
    if (is_blank_value(region)) continue;
    DrawnRegion drawn = to_drawn(region);
    drawn.number = block.listed;
    if (is_told(region, drawn)) block.regions.push_back(std::move(drawn));
  }
  return block;
}

}  // namespace picdesk::metadata
