// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

constexpr double kWhole = 0.97;           // of a protected region
constexpr double kFocalTolerance = 0.25;  // rendition px: about what locating is exact to
constexpr double kLittleSaliency = 0.5;

bool is_subject(const SubjectRegion& region) {
  switch (region.kind) {
    case RegionKind::head:
    case RegionKind::person:
    case RegionKind::animal:
    case RegionKind::object:
    case RegionKind::text:
      return true;
    case RegionKind::face:  // crop/face-cut
    case RegionKind::salient:
    case RegionKind::crop:
      return false;
  }
  return false;
}

std::string describe(const SubjectRegion& region) {
  return "region '" + std::string(name(region.kind)) + "' (" + source_text(region) + ")";
}

void check_protected(const PlacedRegion& placed, CropFindings& findings) {
  if (placed.inside >= kWhole) return;
  findings.add({.rule = "crop/protected-cut",
                .severity = Severity::error,
                .message = "the protected " + describe(*placed.region) +
                           " is cut: " + percent(placed.inside) + " of it is inside",
                .hint = "take a crop that holds it whole, or lift its protection",
                .measured = Measurement{placed.inside, kWhole, "share"}});
}

void check_subject(const PlacedRegion& placed, const Subjects& subjects,
                   const CropCheckLimits& limits, CropFindings& findings) {
  if (placed.inside >= limits.subject_warning) return;
  const Severity most = most_severe(*placed.region, subjects);
  const bool severe = placed.inside < limits.subject_error;
  findings.add(
      {.rule = "crop/subject-off",
       .severity = std::min(most, severe ? Severity::error : Severity::warning),
       .most = most,
       .message =
           "only " + percent(placed.inside) + " of the " + describe(*placed.region) + " is inside",
       .hint = "move the crop towards the subject",
       .measured = Measurement{placed.inside,
                               severe ? limits.subject_error : limits.subject_warning, "share"}});
}

void check_focal_point(const PlacedCrop& crop, CropFindings& findings) {
  const CroppedPhoto& photo = crop.photo();
  const std::optional<FocalPoint>& focal = photo.subjects.focal_point;
  if (!focal || photo.subjects.focal_source == RegionSource::exif_subject_area) return;
  const Point at =
      crop.place(Point{focal->x * photo.master_size.width, focal->y * photo.master_size.height});
  const Box& window = crop.window();
  const double outside =
      std::max({window.x0 - at.x, at.x - window.x1, window.y0 - at.y, at.y - window.y1});
  if (!(outside > kFocalTolerance)) return;
  findings.add({.rule = "crop/focal-outside",
                .severity = Severity::error,
                .message = "the focal point lies " + pixels(outside) + " outside the crop",
                .hint = "move the crop so that it holds the focal point",
                .measured = Measurement{outside, 0, "px"}});
}

void check_saliency(const PlacedCrop& crop, CropFindings& findings) {
  const std::optional<double>& kept = crop.photo().comparison->facts.saliency_kept;
  if (!kept || !(*kept < kLittleSaliency)) return;
  findings.add({.rule = "crop/saliency-kept",
                .severity = Severity::info,
                .message = "the crop shows " + percent(*kept) +
                           " of what draws the eye in the best crop of its shape",
                .hint = "look whether the crop shows what the picture is about",
                .measured = Measurement{*kept, kLittleSaliency, "share"}});
}

}  // namespace

void check_subjects(const PlacedCrop& crop, const CropCheckLimits& limits, CropFindings& findings) {
  for (const SubjectRegion& region : crop.photo().subjects.regions) {
    const PlacedRegion placed = crop.place(region);
    if (placed.box.empty()) continue;  // wholly beyond the master
    if (region.is_protected) {
      check_protected(placed, findings);
    } else if (is_subject(region)) {
      check_subject(placed, crop.photo().subjects, limits, findings);
    }
  }
  check_focal_point(crop, findings);
  check_saliency(crop, findings);
}

}  // namespace picdesk::check
