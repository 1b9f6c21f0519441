// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "metadata/regions/place.h"

namespace picdesk::metadata {
namespace {

constexpr double kSameRegion = 0.5;

bool is_human(const SubjectRegion& region) {
  return region.kind == RegionKind::face || region.kind == RegionKind::head ||
         region.kind == RegionKind::person;
}

bool repeats(const SubjectRegion& region, const SubjectRegion& earlier) {
  const bool same_kind = region.kind == earlier.kind || (is_human(region) && is_human(earlier));
  if (!same_kind || region.kind == RegionKind::salient) return false;
  if (region.source == earlier.source && region.box != earlier.box) return false;
  const bool other_name =
      !region.name.empty() && !earlier.name.empty() && region.name != earlier.name;
  if (region.source == earlier.source && other_name) return false;
  return overlap(region.box, earlier.box) > kSameRegion;
}

void merge_into(SubjectRegion& earlier, SubjectRegion&& region) {
  if (earlier.name.empty()) earlier.name = std::move(region.name);
  if (region.kind == RegionKind::face) earlier.kind = RegionKind::face;
  if (region.is_protected && !earlier.is_protected) {
    earlier.box = region.box;
    earlier.source = region.source;
    earlier.is_protected = true;
  }
}

}  // namespace

void merge_repeated(std::vector<SubjectRegion>& regions) {
  std::vector<SubjectRegion> merged;
  for (SubjectRegion& region : regions) {
    const auto best = std::ranges::max_element(merged, {}, [&](const SubjectRegion& earlier) {
      return repeats(region, earlier) ? overlap(region.box, earlier.box) : 0.0;
    });
    if (best != merged.end() && repeats(region, *best)) {
      merge_into(*best, std::move(region));
    } else {
      merged.push_back(std::move(region));
    }
  }
  regions = std::move(merged);
}

}  // namespace picdesk::metadata
