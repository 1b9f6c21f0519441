// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/crop/crop_rules.h"

namespace picdesk::check {
namespace {

// On the IJG scale; conventions.
constexpr int kLowQuality = 40;
constexpr int kLowestQuality = 20;

void check_sizes(const CroppedPhoto& photo, CropFindings& findings) {
  const Size size = photo.info.upright();
  for (const ExpectedSize& expected : photo.expected) {
    if (expected.size == size) continue;
    const bool wide = expected.size.width != size.width;
    const int found = wide ? size.width : size.height;
    const int wanted = wide ? expected.size.width : expected.size.height;
    findings.add({.rule = "crop/size-mismatch",
                  .severity = Severity::error,
                  .message = "the file has " + pixels(size) + " px, " + expected.from + " says " +
                             pixels(expected.size),
                  .hint = "render it again at that size, or correct what names the size",
                  .measured = Measurement{double(found), double(wanted), "px"}});
  }
}

void check_orientation(const CroppedPhoto& photo, CropFindings& findings) {
  if (photo.info.orientation == Orientation::normal) return;
  const int tag = static_cast<int>(photo.info.orientation);
  findings.add({.rule = "image/orientation-left",
                .severity = Severity::error,
                .message = "the rendition carries EXIF Orientation " + std::to_string(tag) +
                           ": some viewers turn it, others do not",
                .hint = "turn the pixels and leave the tag out",
                .measured = Measurement{double(tag), 1, ""}});
}

void check_profile(const CroppedPhoto& photo, CropFindings& findings) {
  if (photo.coding.profile != CodingFacts::Profile::other) return;
  const std::string& named = photo.coding.profile_name;
  findings.add(
      {.rule = "image/profile",
       .severity = Severity::error,
       .message = "the embedded profile is " + (named.empty() ? "nameless" : named) + ", not sRGB",
       .hint = "convert the colours to sRGB"});
}

void check_quantiser(int quantiser, const CropCheckLimits& limits, CropFindings& findings) {
  if (quantiser <= limits.quantiser_warning) return;
  const bool severe = quantiser > limits.quantiser_error;
  const int limit = severe ? limits.quantiser_error : limits.quantiser_warning;
  findings.add({.rule = "image/overcompressed",
                .severity = severe ? Severity::error : Severity::warning,
                .message = "the WebP is compressed with quantiser " + std::to_string(quantiser) +
                           " of 127, above " + std::to_string(limit),
                .hint = "encode it with a higher quality, from the master",
                .measured = Measurement{double(quantiser), double(limit), ""}});
}

void check_jpeg_quality(int quality, CropFindings& findings) {
  if (quality >= kLowQuality) return;
  const bool severe = quality < kLowestQuality;
  const int limit = severe ? kLowestQuality : kLowQuality;
  findings.add({.rule = "image/overcompressed",
                .severity = severe ? Severity::error : Severity::warning,
                .message = "the JPEG is of quality " + std::to_string(quality) + ", below " +
                           std::to_string(limit),
                .hint = "encode it with a higher quality, from the master",
                .measured = Measurement{double(quality), double(limit), ""}});
}

}  // namespace

void check_coding(const CroppedPhoto& photo, const CropCheckLimits& limits,
                  CropFindings& findings) {
  check_sizes(photo, findings);
  check_orientation(photo, findings);
  check_profile(photo, findings);
  if (photo.coding.quantiser) check_quantiser(*photo.coding.quantiser, limits, findings);
  if (photo.coding.jpeg_quality) check_jpeg_quality(*photo.coding.jpeg_quality, findings);
}

}  // namespace picdesk::check
