// SPDX-License-Identifier: GPL-3.0-or-later
// Planning: every number of a rendition is fixed here, from sizes, regions and a saliency grid,
// before a pixel is touched. Pure and deterministic.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/finding.h"
#include "picdesk/geometry.h"
#include "picdesk/preset.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk {

// What decided the crop; a higher level binds, a lower one uses the freedom left.
enum class CropLevel {
  explicit_crop,
  protected_region,
  focal_point,
  metadata_face,
  detected_face,
  saliency,
  centre,
  whole,
};
// "explicit", "protected", "focal-point", "metadata-faces", "detected-faces", "saliency", "centre",
// "whole".
std::string_view name(CropLevel level);

// A region that is not wholly in the crop.
struct CutRegion {
  SubjectRegion region;
  double inside = 0;  // share of its area, below 0.97; 0: wholly out
};

struct CropPlan {
  Rect rect;  // of the upright master, px
  CropLevel level = CropLevel::centre;
  std::string reason;       // one sentence, with the deciding region and its source
  double confidence = 0.2;  // 0..1; below 0.5 a person should look
  bool letterbox = false;   // rect has another ratio than asked: shown whole, with bars
  std::vector<CutRegion> cuts{};
  std::optional<Rect> runner_up{};  // the best window clearly elsewhere ...
  double score_gap = 0;             // ... and how much worse it is
  std::string detector{};           // who looked for faces: "ultraface640", ...; empty: nobody
  std::string model_sha256{};
  double threshold = 0;                // of the detector's scores
  std::optional<OnConflict> policy{};  // applied, where not everything fits
};

struct CropRequest {
  Size master;  // upright, px
  AspectRatio ratio;
  std::optional<Rect> explicit_crop;  // upright px; clipped to the image
  std::optional<FocalPoint> focal_point;
  const Subjects* subjects = nullptr;  // may be null: nothing is known
  OnConflict on_conflict = OnConflict::automatic;
  bool bars_allowed = false;  // the preset has a colour for bars
};

// The largest window of that ratio (exact within one pixel) inside the master. In this order: the
// explicit crop, or one of `subjects` for that ratio; protected regions wholly inside; the focal
// point as central as the edges allow; faces whole or out; saliency; the centre. An explicit crop
// whose ratio is off by more than 1 % gets a finding (crop/ratio-adjusted) and a max-fit window
// inside it. What cannot all fit is crop/cannot-fit, treated as `on_conflict` says. Errors:
// invalid_argument (empty or outside crop; regions that cannot fit with OnConflict::fail).
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
  std::vector<SubjectRegion> regions;  // of the user: protected ones and others, upright px
};

struct RenditionPlan {
  RenditionSpec spec;
  CropPlan crop;
  Size size;  // output, px
  int density = 1;
  double scale = 1;             // output px per master px, <= 1
  std::optional<Rect> picture;  // where the crop lies in the output if bars surround it, px
  std::string path;             // relative; set by whoever knows the path fields
};

// A rung that is not made, and why.
struct OmittedRendition {
  std::string spec;
  Size size;
  std::string reason;  // "wider than the crop allows (1200 of 800 px)", "same picture as hero"
  std::optional<std::size_t> same_as;  // the rendition of the plan that stands for it
};

// A spec whose crop cannot be: crop/cannot-fit with OnConflict::fail.
struct RefusedSpec {
  std::string spec;
  Error error;
};

struct LadderPlan {
  std::vector<RenditionPlan> renditions;  // in the preset's order, widths ascending
  std::vector<RefusedSpec> refused;
  std::vector<OmittedRendition> omitted;
  std::vector<Finding> findings;
};

// All renditions of one master. Never enlarges: a rung larger than its crop is omitted; if that
// would leave a spec empty, its largest possible size is made instead, with finding
// plan/smaller-than-asked. Rungs of one recipe and path that come out the same size, their crops
// alike to within one output pixel, collapse into the first. Errors: invalid_argument.
// `subjects`: what is known about the master, null: nothing; the placement's wishes win over it.
Result<LadderPlan> plan_ladder(const Preset& preset, Size master, const Placement& placement,
                               const Subjects* subjects = nullptr);

}  // namespace picdesk
