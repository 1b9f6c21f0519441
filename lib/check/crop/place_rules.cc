// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

constexpr int kLeastMatches = 12;  // below, squeeze is not measured
constexpr double kTurnedTilt = 5;  // degrees from a quarter turn

std::string master_name(const CroppedPhoto& photo) {
  return photo.master.empty() ? "the master" : "the master " + photo.master;
}

void check_turn(const Located& located, const CropCheckLimits& limits, CropFindings& findings) {
  const double tilt = std::abs(located.tilt_degrees);
  if (located.quarter_turns != 0 && tilt <= kTurnedTilt) {
    const int degrees = 90 * located.quarter_turns;
    findings.add({.rule = "crop/turned",
                  .severity = Severity::error,
                  .message = "the rendition is turned by " + std::to_string(degrees) +
                             " degrees clockwise against its master",
                  .hint = "render it upright",
                  .measured = Measurement{double(degrees), 0, "deg"}});
  }
  if (tilt > limits.tilt) {
    findings.add({.rule = "crop/tilted",
                  .severity = Severity::warning,
                  .message = "the rendition is turned by " + decimal(tilt, 1) + " degrees " +
                             (located.tilt_degrees > 0 ? "clockwise" : "anticlockwise") +
                             " against its master",
                  .hint = "render it without straightening, or straighten the master",
                  .measured = Measurement{tilt, limits.tilt, "deg"}});
  }
  if (located.mirrored) {
    findings.add({.rule = "crop/mirrored",
                  .severity = Severity::error,
                  .message = "the rendition is mirrored against its master",
                  .hint = "render it again: a mirrored news photo is a false one"});
  }
}

void check_squeeze(const Located& located, const CropCheckLimits& limits, CropFindings& findings) {
  if (!located.squeeze_measured || located.matches < kLeastMatches) return;
  const double off = std::abs(1 - located.squeeze);
  // Rounding of the crop to whole pixels squeezes too.
  const Size crop = located.crop.size();
  const double rounding =
      crop.width > 0 && crop.height > 0 ? 1.0 / crop.width + 1.0 / crop.height : 0;
  const double least = std::max(limits.squeeze_warning, rounding);
  if (!(off > least)) return;
  const bool severe = off > limits.squeeze_error;
  findings.add({.rule = "crop/aspect-distorted",
                .severity = severe ? Severity::error : Severity::warning,
                .message = "the picture is " + decimal(100 * off, 1) + " % too " +
                           (located.squeeze > 1 ? "wide" : "high") + " against its master",
                .hint = "scale width and height alike, and crop what is left over",
                .measured = Measurement{off, severe ? limits.squeeze_error : least, "share"}});
}

void check_scale(const Located& located, const CropCheckLimits& limits, CropFindings& findings) {
  if (!(located.scale > limits.upscale_warning)) return;
  const bool severe = located.scale > limits.upscale_error;
  findings.add(
      {.rule = "crop/upscaled",
       .severity = severe ? Severity::error : Severity::warning,
       .message = "the rendition has " + decimal(located.scale, 2) + " px for each of the master",
       .hint = "take a larger part of the master, a larger master or a smaller rendition",
       .measured =
           Measurement{located.scale, severe ? limits.upscale_error : limits.upscale_warning, ""}});
}

// How far the corners of two places lie apart, rendition px.
double apart(const Located& located) {
  double most = 0;
  for (std::size_t corner = 0; corner < located.place.quad.size(); ++corner) {
    const Point& one = located.place.quad[corner];
    const Point& other = located.second->quad[corner];
    most = std::max(most, std::hypot(one.x - other.x, one.y - other.y));
  }
  return most * located.scale;
}

}  // namespace

void check_master(const CroppedPhoto& photo, CropFindings& findings) {
  const Located& located = photo.comparison->located;
  switch (located.verdict) {
    case Located::Verdict::different_picture:
      findings.add({.rule = "crop/wrong-master",
                    .severity = Severity::error,
                    .message = "the rendition shows another picture than " + master_name(photo),
                    .hint = "name the right master, or render from it"});
      return;
    case Located::Verdict::not_found:
      findings.add({.rule = "crop/not-located",
                    .severity = Severity::info,
                    .message = "the rendition was not found in " + master_name(photo),
                    .hint = "look whether it is the right one; what needs its place is unchecked"});
      return;
    case Located::Verdict::found:
      break;
  }
  if (located.second) {
    findings.add({.rule = "crop/not-located",
                  .severity = Severity::info,
                  .message = "the rendition fits two places of " + master_name(photo) + ", " +
                             pixels(apart(located)) + " apart",
                  .hint = "look which one it is"});
  }
}

void check_place(const PlacedCrop& crop, const CropCheckLimits& limits, CropFindings& findings) {
  check_turn(crop.located(), limits, findings);
  check_squeeze(crop.located(), limits, findings);
  check_scale(crop.located(), limits, findings);
}

}  // namespace picdesk::check
