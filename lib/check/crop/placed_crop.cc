// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/crop/placed_crop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace picdesk::check {
namespace {

constexpr double kSameFace = 0.5;     // intersection over union
constexpr double kMainArea = 0.06;    // of the largest face's
constexpr double kMainHeight = 0.02;  // of the rendition's

std::optional<Affine> inverse(const Affine& map) {
  const double determinant = map.a * map.e - map.b * map.d;
  if (!(std::abs(determinant) > 1e-9) || !std::isfinite(determinant)) return std::nullopt;
  const double a = map.e / determinant;
  const double b = -map.b / determinant;
  const double d = -map.d / determinant;
  const double e = map.a / determinant;
  return Affine{a, b, -(a * map.c + b * map.f), d, e, -(d * map.c + e * map.f)};
}

bool is_detected(const SubjectRegion& region) { return region.source == RegionSource::detector; }

}  // namespace

std::optional<PlacedCrop> PlacedCrop::of(const CroppedPhoto& photo) {
  if (!photo.comparison || photo.comparison->located.verdict != Located::Verdict::found) {
    return std::nullopt;
  }
  const auto from_master = inverse(photo.comparison->located.place.to_master);
  if (!from_master) return std::nullopt;
  PlacedCrop crop(photo);
  crop.from_master_ = *from_master;
  const Size size = photo.info.upright();
  const Bars& bars = photo.comparison->facts.bars;
  crop.window_ = {double(bars.left), double(bars.top), double(size.width - bars.right),
                  double(size.height - bars.bottom)};
  return crop;
}

Point PlacedCrop::place(Point in_master) const { return from_master_.apply(in_master); }

Box PlacedCrop::place(const Box& in_master) const {
  const Size size = photo_->master_size;
  const Box seen = intersection(in_master, {0, 0, double(size.width), double(size.height)});
  if (seen.empty()) return {};
  const std::array corners{place(Point{seen.x0, seen.y0}), place(Point{seen.x1, seen.y0}),
                           place(Point{seen.x0, seen.y1}), place(Point{seen.x1, seen.y1})};
  const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
  return {left.x, top.y, right.x, bottom.y};
}

PlacedRegion PlacedCrop::place(const SubjectRegion& region) const {
  const Box box = place(region.box);
  return {&region, box, inside(box, window_)};
}

std::vector<PlacedRegion> placed_faces(const PlacedCrop& crop) {
  const std::vector<SubjectRegion>& regions = crop.photo().subjects.regions;
  std::vector<PlacedRegion> faces;
  for (const SubjectRegion& region : regions) {
    if (region.kind != RegionKind::face || crop.place(region.box).empty()) continue;
    const bool known = is_detected(region) && std::ranges::any_of(regions, [&](const auto& other) {
                         return other.kind == RegionKind::face && !is_detected(other) &&
                                overlap(other.box, region.box) > kSameFace;
                       });
    if (!known) faces.push_back(crop.place(region));
  }
  return faces;
}

bool is_main(const PlacedRegion& face, const std::vector<PlacedRegion>& faces,
             const PlacedCrop& crop) {
  double largest = 0;
  for (const PlacedRegion& other : faces) largest = std::max(largest, other.box.area());
  return face.box.area() >= kMainArea * largest &&
         face.box.height() >= kMainHeight * crop.window().height();
}

Severity most_severe(const SubjectRegion& region, const Subjects& subjects) {
  switch (region.source) {
    case RegionSource::metadata_iptc:
    case RegionSource::metadata_mwg:
    case RegionSource::metadata_mp:
    case RegionSource::cms:
    case RegionSource::user:
      return Severity::error;
    case RegionSource::exif_subject_area:
    case RegionSource::saliency:
      return Severity::info;
    case RegionSource::detector:
      break;
  }
  const std::string& who = region.detector.empty() ? subjects.detector : region.detector;
  if (who == name(DetectorKind::haar)) return Severity::info;
  if (region.confidence >= subjects.error_threshold) return Severity::error;
  const bool precise = who == name(DetectorKind::ultraface640) ||
                       who == name(DetectorKind::ultraface320) ||
                       who == name(DetectorKind::yunet2023);
  return precise ? Severity::warning : Severity::info;
}

}  // namespace picdesk::check
