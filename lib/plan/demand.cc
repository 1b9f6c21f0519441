// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/demand.h"

#include <algorithm>
#include <cmath>

namespace picdesk::plan {
namespace {

// Metadata keeps six decimals: an edge this near to a whole pixel lies on it.
constexpr double kOnPixel = 0.02;

int down(double edge) { return static_cast<int>(std::floor(edge + kOnPixel)); }
int up(double edge) { return static_cast<int>(std::ceil(edge - kOnPixel)); }

// From the least near edge to the greatest far one.
struct Extent {
  double begin = 1e18;
  double end = -1e18;
  void add(Span span) {
    begin = std::min(begin, span.begin);
    end = std::max(end, span.end);
  }
};

Extent along(const Slide& slide, const Demand& demand, Size image) {
  Extent extent;
  for (const SubjectRegion* region : demand.regions) {
    extent.add(slide.free_span(clipped(region->box, image)));
  }
  if (demand.point) {
    const double at = slide.free_of(*demand.point);
    extent.add({at, at});
  }
  return extent;
}

bool fits_across(const Slide& slide, const Demand& demand, Size image) {
  const Span bounds = slide.fixed_span(Box::of(slide.bounds()));
  const auto holds = [&](Span span) {
    return span.begin >= bounds.begin - kOnPixel && span.end <= bounds.end + kOnPixel;
  };
  const auto region_fits = [&](const SubjectRegion* region) {
    return holds(slide.fixed_span(clipped(region->box, image)));
  };
  if (!std::ranges::all_of(demand.regions, region_fits)) return false;
  if (!demand.point) return true;
  const Point point = *demand.point;
  return holds(slide.fixed_span({point.x, point.y, point.x, point.y}));
}

}  // namespace

Demand demand_of(const Subjects& subjects, std::optional<FocalPoint> focal, Size image) {
  Demand demand;
  for (const SubjectRegion& region : subjects.regions) {
    if (region.is_protected && is_subject(region) && !clipped(region.box, image).empty()) {
      demand.regions.push_back(&region);
    }
  }
  if (focal) demand.point = Point{focal->x * image.width, focal->y * image.height};
  return demand;
}

OffsetRange feasible(const Slide& slide, const Demand& demand, Size image) {
  OffsetRange range{slide.low(), slide.high()};
  if (demand.empty()) return range;
  if (!fits_across(slide, demand, image)) return {0, -1};
  for (const SubjectRegion* region : demand.regions) {
    const Span span = slide.free_span(clipped(region->box, image));
    range.first = std::max(range.first, up(span.end) - slide.length());
    range.last = std::min(range.last, down(span.begin));
  }
  if (demand.point) {
    const double at = slide.free_of(*demand.point);
    range.first = std::max(range.first, static_cast<int>(std::ceil(at)) - slide.length());
    range.last = std::min(range.last, static_cast<int>(std::floor(at)));
  }
  return range;
}

Rect holding(const Slide& slide, const Demand& demand, Size image) {
  const Extent extent = along(slide, demand, image);
  Rect rect = slide.bounds();
  int& begin = slide.along_x() ? rect.x0 : rect.y0;
  int& end = slide.along_x() ? rect.x1 : rect.y1;
  begin = std::clamp(down(extent.begin), begin, end - 1);
  end = std::clamp(up(extent.end), begin + 1, end);
  return rect;
}

}  // namespace picdesk::plan
