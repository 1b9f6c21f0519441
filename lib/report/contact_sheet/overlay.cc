// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/contact_sheet/overlay.h"

#include <algorithm>
#include <cstdio>

namespace picdesk::report {
namespace {

std::string percent(double value, double whole) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g%%", 100 * value / whole);
  return text;
}

}  // namespace

std::string place_text(const Box& box, Size picture) {
  const Box seen = intersection(box, Box::of(Rect::whole(picture)));
  const double width = std::max(0.0, seen.width());
  const double height = std::max(0.0, seen.height());
  return "left:" + percent(seen.x0, picture.width) + ";top:" + percent(seen.y0, picture.height) +
         ";width:" + percent(width, picture.width) + ";height:" + percent(height, picture.height);
}

std::string place_text(FocalPoint point) {
  return "left:" + percent(point.x, 1) + ";top:" + percent(point.y, 1);
}

CropGroups group_crops(const std::vector<SheetRendition>& renditions) {
  CropGroups groups;
  for (const SheetRendition& rendition : renditions) {
    auto found = std::find_if(groups.crops.begin(), groups.crops.end(), [&](const SheetCrop& crop) {
      return crop.rect == rendition.crop.rect;
    });
    if (found == groups.crops.end()) {
      groups.crops.push_back({rendition.crop.rect, {}});
      found = groups.crops.end() - 1;
    }
    if (std::find(found->specs.begin(), found->specs.end(), rendition.spec) == found->specs.end()) {
      found->specs.push_back(rendition.spec);
    }
    groups.of_rendition.push_back(static_cast<std::size_t>(found - groups.crops.begin()));
  }
  return groups;
}

std::string region_text(const SubjectRegion& region) {
  char score[16];
  std::snprintf(score, sizeof score, "%.2f", region.confidence);
  std::string text(name(region.kind));
  if (!region.name.empty()) text += " " + region.name;
  text += ", " + source_text(region);
  if (region.source == RegionSource::detector) text += std::string(" ") + score;
  return region.is_protected ? text + ", protected" : text;
}

}  // namespace picdesk::report
