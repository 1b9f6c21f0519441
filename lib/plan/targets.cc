// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/targets.h"

#include <algorithm>
#include <cmath>

namespace picdesk::plan {
namespace {

constexpr double kLeastFaceArea = 0.06;  // of the largest face's
constexpr double kSameFace = 0.5;        // overlap of two boxes round one face
constexpr double kOwnFace = 0.9;         // share of a face that lies in its person's box
constexpr double kMargin = 0.05;         // of a detected box, at each side
constexpr std::size_t kMostTargets = 64;

// Metadata may hold thousands of regions; comparing each with each must stay cheap.
constexpr std::size_t kMostCompared = 512;

double importance(const SubjectRegion& region) {
  if (region.is_protected) return 1;
  switch (region.kind) {
    case RegionKind::face:
    case RegionKind::head:
    case RegionKind::person:
      return 1;
    default:
      return 0.5;
  }
}

// A standing person seldom fits a wide crop: the upper part is what must not be cut then.
Box upper_part(const Box& person) {
  return {person.x0, person.y0, person.x1,
          std::min(person.y1, person.y0 + std::max(person.width(), person.height() / 4))};
}

Box widened(const Box& box) {
  const double x = kMargin * box.width();
  const double y = kMargin * box.height();
  return {box.x0 - x, box.y0 - y, box.x1 + x, box.y1 + y};
}

Target target_of(const SubjectRegion& region, Size image) {
  Target target;
  target.region = &region;
  target.box = clipped(region.box, image);
  if (region.kind == RegionKind::person && !region.is_protected) {
    target.box = upper_part(target.box);
  }
  const bool face = region.kind == RegionKind::face;
  target.room = face ? clipped(head_box(target.box, image), image) : target.box;
  const double score = region.confidence > 0 ? std::min(region.confidence, 1.0) : 0;
  target.weight = std::sqrt(target.box.area()) * score * importance(region);
  const bool upright = is_face(region) || region.kind == RegionKind::person;
  target.line = upright ? 0.36 : 0.45;
  target.margin = target.box;
  target.known = region.source != RegionSource::detector && region.source != RegionSource::saliency;
  if (!target.known) target.margin = clipped(widened(target.box), image);
  return target;
}

// Whether `better` says the same of the picture as `target`, and says it better.
bool repeats(const Target& target, const Target& better) {
  if (target.region->is_protected || &target == &better) return false;
  if (is_face(*target.region) && is_face(*better.region)) {
    return !target.known && better.known && overlap(target.box, better.box) > kSameFace;
  }
  if (target.region->kind == RegionKind::person && is_face(*better.region)) {
    return inside(better.box, clipped(target.region->box, {1 << 30, 1 << 30})) > kOwnFace;
  }
  return false;
}

}  // namespace

bool is_face(const SubjectRegion& region) {
  return region.kind == RegionKind::face || region.kind == RegionKind::head;
}

bool is_subject(const SubjectRegion& region) {
  return region.kind != RegionKind::crop && region.source != RegionSource::exif_subject_area;
}

Box clipped(const Box& box, Size image) {
  return intersection(box, {0, 0, double(image.width), double(image.height)});
}

std::vector<Target> targets_of(const Subjects& subjects, Size image) {
  std::vector<Target> all;
  for (const SubjectRegion& region : subjects.regions) {
    if (!is_subject(region) || clipped(region.box, image).empty()) continue;
    const Target target = target_of(region, image);
    if (target.weight > 0) all.push_back(target);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Target& a, const Target& b) { return a.weight > b.weight; });
  if (all.size() > kMostCompared) all.resize(kMostCompared);

  double largest = 0;
  for (const Target& target : all) {
    if (is_face(*target.region)) largest = std::max(largest, target.box.area());
  }
  std::vector<Target> kept;
  for (const Target& target : all) {
    const bool small = is_face(*target.region) && !target.region->is_protected &&
                       target.box.area() < kLeastFaceArea * largest;
    const bool repeated =
        std::ranges::any_of(all, [&](const Target& better) { return repeats(target, better); });
    if (!small && !repeated && kept.size() < kMostTargets) kept.push_back(target);
  }
  return kept;
}

std::optional<Point> focus_mark(const Subjects& subjects, Size image) {
  for (const SubjectRegion& region : subjects.regions) {
    if (region.source != RegionSource::exif_subject_area) continue;
    const Point centre = region.box.centre();
    const bool there =
        centre.x >= 0 && centre.y >= 0 && centre.x <= image.width && centre.y <= image.height;
    if (there) return centre;  // false for NaN
  }
  return std::nullopt;
}

}  // namespace picdesk::plan
