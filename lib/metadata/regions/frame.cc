// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/regions/frame.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace picdesk::metadata {
namespace {

constexpr double kSameAspect = 0.01;  // natural logarithm of the quotient
constexpr double kMeets = 0.3;        // overlap of a face region and a detected face
constexpr int kLead = 2;              // faces

Size swapped(Size size) { return {size.height, size.width}; }

double aspect_error(const AppliedTo& applied_to, Size size) {
  return std::abs(std::log(applied_to.width / applied_to.height) -
                  std::log(double(size.width) / size.height));
}

// What the dimensions say about the frame.
enum class Claim { nothing, stored, upright, turned_later, other_picture };

Claim claim_of(const DrawnBlock& block, const ProbeInfo& info) {
  if (!block.applied_to) return Claim::nothing;
  const auto fits = [&](Size size) { return aspect_error(*block.applied_to, size) <= kSameAspect; };
  const bool swaps = swaps_axes(info.orientation);
  if (fits(info.stored)) {
    return swaps && !fits(swapped(info.stored)) ? Claim::stored : Claim::nothing;
  }
  if (!fits(swapped(info.stored))) return Claim::other_picture;
  if (swaps) return Claim::upright;
  return info.orientation == Orientation::normal ? Claim::turned_later : Claim::other_picture;
}

int faces_met(const DrawnBlock& block, const Frame& frame,
              const std::vector<SubjectRegion>& detected) {
  return static_cast<int>(std::ranges::count_if(block.regions, [&](const DrawnRegion& drawn) {
    const bool is_face = drawn.kind == RegionKind::face || drawn.kind == RegionKind::person;
    if (!is_face || !drawn.shape) return false;
    const Box box = upright_bounds(*drawn.shape, frame);
    return std::ranges::any_of(detected, [&](const SubjectRegion& face) {
      return face.kind == RegionKind::face && overlap(box, face.box) >= kMeets;
    });
  }));
}

std::string size_text(const AppliedTo& size) {
  return std::to_string(std::lround(size.width)) + "x" + std::to_string(std::lround(size.height));
}

std::string size_text(Size size) {
  return size_text(AppliedTo{double(size.width), double(size.height)});
}

Finding upright_written(const DrawnBlock& block, std::string why) {
  return {
      "regions/upright-written", Severity::info,
      "the regions are of the upright picture, not of the stored pixels as the standard says: " +
          std::move(why),
      block.label, "they were used as they are"};
}

// The camera's focus mark decides nothing, so its loss is no warning.
Finding stale(const DrawnBlock& block, const ProbeInfo& info) {
  const bool is_mark = block.regions.front().source == RegionSource::exif_subject_area;
  return {"regions/stale",
          is_mark ? Severity::info : Severity::warning,
          "the regions were drawn in a picture of " + size_text(*block.applied_to) +
              ", and this one is " + size_text(info.stored) + "; they were not used",
          block.label,
          "draw them again in this picture",
          Measurement{aspect_error(*block.applied_to, info.stored), kSameAspect, "share"}};
}

// The frame that the detected faces prefer to the other, if they do.
std::optional<Frame> preferred(const DrawnBlock& block, const std::vector<SubjectRegion>& detected,
                               const Frame& a, const Frame& b) {
  const int lead = faces_met(block, a, detected) - faces_met(block, b, detected);
  if (std::abs(lead) < kLead) return std::nullopt;
  return lead > 0 ? a : b;
}

}  // namespace

std::optional<Frame> choose_frame(const DrawnBlock& block, const ProbeInfo& info,
                                  const std::vector<SubjectRegion>& detected,
                                  std::vector<Finding>& findings) {
  if (block.regions.empty() || info.stored.width < 1 || info.stored.height < 1) return std::nullopt;
  const Frame stored{info.stored, info.orientation};
  const Frame upright{info.upright(), Orientation::normal};
  const Claim claim = claim_of(block, info);
  if (claim == Claim::stored) return stored;
  if (claim == Claim::upright) {
    findings.push_back(
        upright_written(block, "its AppliedToDimensions are " + size_text(*block.applied_to)));
    return upright;
  }
  if (claim == Claim::nothing) {
    if (preferred(block, detected, upright, stored) != upright || upright == stored) return stored;
    findings.push_back(upright_written(block, "there its faces are where a detector finds faces"));
    return upright;
  }
  if (claim == Claim::turned_later) {
    const Frame right{swapped(info.stored), Orientation::rotate_90_cw};
    const Frame left{swapped(info.stored), Orientation::rotate_270_cw};
    if (const auto frame = preferred(block, detected, right, left)) {
      findings.push_back({"regions/stale", Severity::info,
                          "the picture was turned after its regions were drawn; a detector's faces "
                          "show which way",
                          block.label, "the regions were turned too"});
      return frame;
    }
  }
  findings.push_back(stale(block, info));
  return std::nullopt;
}

}  // namespace picdesk::metadata
