// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/check_crop.h"

#include "check/crop/crop_rules.h"

namespace picdesk {

std::vector<Finding> check_crop(const CroppedPhoto& photo, const CropCheckLimits& limits) {
  check::CropFindings findings(limits);
  check::check_coding(photo, limits, findings);
  if (photo.comparison) {
    check::check_master(photo, findings);
    check::check_pixels(photo, photo.comparison->facts, limits, findings);
  } else if (photo.alone) {
    check::check_pixels(photo, photo.alone->facts, limits, findings);
    check::check_alone(photo, findings);
  }
  if (const auto crop = check::PlacedCrop::of(photo)) {
    check::check_place(*crop, limits, findings);
    // Of two places that fit alike, one is wrong.
    if (photo.comparison->located.second) findings.doubt(Severity::warning);
    check::check_planned(*crop, findings);
    check::check_faces(*crop, limits, findings);
    check::check_composition(*crop, limits, findings);
    check::check_subjects(*crop, limits, findings);
  }
  return findings.take();
}

}  // namespace picdesk
