// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of rules of check_crop(). Each adds what it finds. Pure.
#pragma once

#include "check/crop/crop_findings.h"
#include "check/crop/placed_crop.h"

namespace picdesk::check {

// From the header: crop/size-mismatch, image/orientation-left, image/profile,
// image/overcompressed.
void check_coding(const CroppedPhoto& photo, const CropCheckLimits& limits, CropFindings& findings);
// crop/wrong-master, crop/not-located.
void check_master(const CroppedPhoto& photo, CropFindings& findings);
// crop/turned, -mirrored, -tilted, -aspect-distorted, -upscaled.
void check_place(const PlacedCrop& crop, const CropCheckLimits& limits, CropFindings& findings);
// crop/not-as-planned.
void check_planned(const PlacedCrop& crop, CropFindings& findings);
// crop/face-cut, crop/headroom, crop/eye-line.
void check_faces(const PlacedCrop& crop, const CropCheckLimits& limits, CropFindings& findings);
void check_composition(const PlacedCrop& crop, const CropCheckLimits& limits,
                       CropFindings& findings);
// crop/protected-cut, crop/subject-off, crop/focal-outside, crop/saliency-kept.
void check_subjects(const PlacedCrop& crop, const CropCheckLimits& limits, CropFindings& findings);
// crop/bars, image/blocky, image/soft, image/oversharp, image/profile.
void check_pixels(const CroppedPhoto& photo, const PictureFacts& facts,
                  const CropCheckLimits& limits, CropFindings& findings);
// crop/face-at-edge.
void check_alone(const CroppedPhoto& photo, CropFindings& findings);

}  // namespace picdesk::check
