// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's People tags: https://learn.microsoft.com/windows/win32/wic/-wic-people-tagging.
#include <array>

#include "base/text.h"
#include "metadata/record/namespaces.h"
#include "metadata/regions/drawn.h"
#include "metadata/xmp/read_value.h"

namespace picdesk::metadata {
namespace {

// The user said that this is no person.
constexpr std::string_view kDismissed = "ffffffffffffffff";

std::string member(const XmpNode& structure, std::string_view name) {
  const XmpNode* node = find(structure.children, uri::microsoft_region, name);
  return node != nullptr ? std::string(text::trim(text_of(*node))) : std::string();
}

// "x, y, w, h", shares of the sides, from the top left.
std::optional<Shape> read_rectangle(std::string_view text) {
  std::array<double, 4> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t comma = text.find(',');
    if ((comma == std::string_view::npos) != (i + 1 == numbers.size())) return std::nullopt;
    const std::optional<double> number = parse_number(text.substr(0, comma));
    if (!number) return std::nullopt;
    numbers[i] = *number;
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  Shape shape;
  shape.x = numbers[0];
  shape.y = numbers[1];
  shape.w = numbers[2];
  shape.h = numbers[3];
  return shape;
}

}  // namespace

DrawnBlock read_mp_regions(const XmpNode& property) {
  DrawnBlock block;
  block.label = "MP:RegionInfo";
  const XmpNode* list = find(property.children, uri::microsoft_region_info, "Regions");
  if (list == nullptr) return block;
  for (const XmpNode* item : items(*list)) {
    if (++block.listed > max_drawn_regions) continue;
    const std::string rectangle = member(*item, "Rectangle");
    std::string name = member(*item, "PersonDisplayName");
    // Without a rectangle it is a person who is somewhere in the picture.
    if (rectangle.empty() || name == kDismissed) continue;
    DrawnRegion drawn;
    drawn.shape = read_rectangle(rectangle);
    drawn.kind = RegionKind::face;
    drawn.source = RegionSource::metadata_mp;
    drawn.name = std::move(name);
    drawn.number = block.listed;
    block.regions.push_back(std::move(drawn));
  }
  return block;
}

}  // namespace picdesk::metadata
