// SPDX-License-Identifier: GPL-3.0-or-later
// Planning: every number of a rendition is fixed here, from sizes alone, before a pixel is
// touched. Pure and deterministic.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/preset.h"
#include "picdesk/result.h"

namespace picdesk {

// What decided the crop; a higher level binds, a lower one uses the freedom left.
enum class CropLevel { explicit_crop, focal_point, centre, whole };
std::string_view name(CropLevel level);  // "explicit", "focal-point", "centre", "whole"

struct CropPlan {
  Rect rect;  // of the upright master, px
  CropLevel level = CropLevel::centre;
  std::string reason;       // one sentence
  double confidence = 0.2;  // 0..1; below 0.5 a person should look
};

struct CropRequest {
  Size master;  // upright, px
  AspectRatio ratio;
  std::optional<Rect> explicit_crop;  // upright px; clipped to the image
  std::optional<FocalPoint> focal_point;
};

// The largest window of that ratio (exact within one pixel) inside the master, placed by the
// explicit crop, else centred on the focal point as far as the edges allow, else centred. An
// explicit crop whose ratio is off by more than 1 % gets a finding (crop/ratio-adjusted) and a
// max-fit window inside it. Errors: invalid_argument (empty or outside crop).
struct CropChoice {
  CropPlan plan;
  std::vector<Finding> findings;
};
Result<CropChoice> plan_crop(const CropRequest& request);

// A person's wishes about one master.
struct Placement {
  std::optional<FocalPoint> focal_point;
  // Explicit crops, upright px, by spec name; "" applies to every fill spec.
  std::vector<std::pair<std::string, Rect>> crops;
};

struct RenditionPlan {
  RenditionSpec spec;
  CropPlan crop;
  Size size;  // output, px
  int density = 1;
  double scale = 1;  // output px per master px, <= 1
  std::string path;  // relative; set by whoever knows the path fields
};

// A rung that is not made, and why.
struct OmittedRendition {
  std::string spec;
  Size size;
  std::string reason;  // "wider than the crop allows (1200 of 800 px)", "same picture as hero"
  std::optional<std::size_t> same_as;  // the rendition of the plan that stands for it
};

struct LadderPlan {
  std::vector<RenditionPlan> renditions;  // in the preset's order, widths ascending
  std::vector<OmittedRendition> omitted;
  std::vector<Finding> findings;
};

// All renditions of one master. Never enlarges: a rung larger than its crop is omitted; if that
// would leave a spec empty, its largest possible size is made instead, with finding
// plan/smaller-than-asked. Rungs of one recipe and path that come out the same size, their crops
// alike to within one output pixel, collapse into the first. Errors: invalid_argument.
Result<LadderPlan> plan_ladder(const Preset& preset, Size master, const Placement& placement);

}  // namespace picdesk
