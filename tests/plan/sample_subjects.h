// SPDX-License-Identifier: GPL-3.0-or-later
// Regions and grids as the planner's tests write them.
#pragma once

#include <algorithm>
#include <stdexcept>

#include "picdesk/plan.h"

namespace picdesk::test {

inline SubjectRegion detected(Box box, double score = 0.95) {
  SubjectRegion region{box, RegionKind::face, score, RegionSource::detector};
  region.detector = "ultraface640";
  return region;
}

inline SubjectRegion known(Box box, RegionKind kind = RegionKind::face,
                           RegionSource source = RegionSource::metadata_mwg) {
  return {box, kind, 1, source};
}

inline SubjectRegion protected_box(Box box, RegionKind kind = RegionKind::object) {
  SubjectRegion region{box, kind, 1, RegionSource::user};
  region.is_protected = true;
  return region;
}

inline Subjects with(std::vector<SubjectRegion> regions) {
  Subjects subjects;
  subjects.regions = std::move(regions);
  return subjects;
}

// All saliency in the cells from (x0, y0) up to (x1, y1).
inline SaliencyGrid grid_with(Size size, Rect bright) {
  SaliencyGrid grid{size, std::vector<float>(static_cast<std::size_t>(size.area()))};
  const float share = 1.0F / float(bright.size().area());
  for (int y = bright.y0; y < bright.y1; ++y) {
    for (int x = bright.x0; x < bright.x1; ++x) {
      grid.cells[static_cast<std::size_t>(y * size.width + x)] = share;
    }
  }
  return grid;
}

inline Subjects mirrored(Subjects subjects, Size image) {
  for (SubjectRegion& region : subjects.regions) {
    region.box = {image.width - region.box.x1, region.box.y0, image.width - region.box.x0,
                  region.box.y1};
  }
  SaliencyGrid& grid = subjects.saliency;
  for (int y = 0; y < grid.size.height && !grid.empty(); ++y) {
    const auto begin = grid.cells.begin() + std::ptrdiff_t{y} * grid.size.width;
    std::reverse(begin, begin + grid.size.width);
  }
  if (subjects.focal_point) subjects.focal_point->x = 1 - subjects.focal_point->x;
  return subjects;
}

// 3:2 and lying, and the narrow window that slides over it: 2250 x 4000 px.
inline constexpr Size kWide{6000, 4000};
inline constexpr AspectRatio kTall{9, 16};

inline CropChoice chosen(const Subjects& subjects, AspectRatio ratio = kTall, Size master = kWide) {
  auto choice = plan_crop({master, ratio, {}, {}, &subjects});
  if (!choice) throw std::runtime_error(choice.error().message);
  return *choice;
}

inline Box box(double x, double y, double w, double h) { return {x, y, x + w, y + h}; }

}  // namespace picdesk::test
