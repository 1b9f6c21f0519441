// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>

#include "picdesk/photo_regions.h"

namespace picdesk {
namespace {

constexpr double same_face = 0.3;  // overlap: conventions of boxes differ

bool is_face(const SubjectRegion& region) {
  return region.kind == RegionKind::face || region.kind == RegionKind::head;
}

}  // namespace

void add_seen(Subjects& known, const Subjects& seen) {
  const std::size_t told = known.regions.size();
  for (const SubjectRegion& region : seen.regions) {
    const auto end = known.regions.begin() + static_cast<std::ptrdiff_t>(told);
    const bool repeats = std::any_of(known.regions.begin(), end, [&](const SubjectRegion& other) {
      return is_face(other) && overlap(other.box, region.box) > same_face;
    });
    if (!repeats) known.regions.push_back(region);
  }
  known.saliency = seen.saliency;
  known.detector = seen.detector;
  known.model_sha256 = seen.model_sha256;
  known.plan_threshold = seen.plan_threshold;
  known.error_threshold = seen.error_threshold;
}

}  // namespace picdesk
