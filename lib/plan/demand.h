// SPDX-License-Identifier: GPL-3.0-or-later
// What must lie in a window whatever else: protected regions and the focal point.
#pragma once

#include <optional>
#include <vector>

#include "picdesk/plan.h"
#include "plan/offsets.h"

namespace picdesk::plan {

struct Demand {
  std::vector<const SubjectRegion*> regions;  // protected
  std::optional<Point> point;                 // px
  bool empty() const { return regions.empty() && !point; }
};

Demand demand_of(const Subjects& subjects, std::optional<FocalPoint> focal, Size image);

// The offsets at which all of it lies inside; empty: there are none.
OffsetRange feasible(const Slide& slide, const Demand& demand, Size image);

// The smallest part of the bounds, full across the slide, that holds all of it.
Rect holding(const Slide& slide, const Demand& demand, Size image);

}  // namespace picdesk::plan
