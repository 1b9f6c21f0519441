// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conflicts.h"

#include <algorithm>
#include <cmath>

#include "plan/reasons.h"
#include "plan/wording.h"

namespace picdesk::plan {
namespace {

constexpr double kSure = 0.5;  // confidence below which a person should look

// How long the window would have to be to hold all of it, px.
int needed(const Demand& demand, const Slide& slide, Size image) {
  const Rect rect = holding(slide, demand, image);
  return slide.along_x() ? rect.width() : rect.height();
}

std::string who(const Demand& demand) {
  std::string text = demand.regions.empty() ? "" : protected_text(demand.regions);
  if (demand.point) text += std::string(text.empty() ? "" : " and ") + "the focal point";
  return text;
}

std::string done(OnConflict policy) {
  switch (policy) {
    case OnConflict::letterbox:
      return "; the part that holds it all is shown with bars";
    case OnConflict::best:
      return "; the heaviest are kept whole";
    default:
      return "";
  }
}

bool sure(const Target& target, const Subjects& subjects) {
  return target.known || target.region->confidence >= subjects.error_threshold;
}

}  // namespace

std::vector<CutRegion> cuts_of(const Subjects& subjects, const Rect& window, Size image) {
  std::vector<CutRegion> cuts;
  for (const SubjectRegion& region : subjects.regions) {
    const Box box = clipped(region.box, image);
    if (!is_subject(region) || box.empty()) continue;
    const double share = inside(box, Box::of(window));
    if (share >= kWhole) continue;
    cuts.push_back({region, share});
    cuts.back().region.name.clear();
  }
  return cuts;
}

OnConflict resolved(const CropRequest& request) {
  if (request.on_conflict != OnConflict::automatic) return request.on_conflict;
  return request.bars_allowed ? OnConflict::letterbox : OnConflict::fail;
}

Finding cannot_fit(const Demand& demand, const Slide& slide, const CropRequest& request,
                   OnConflict policy) {
  const std::string what = who(demand);
  const bool several = demand.regions.size() + (demand.point ? 1 : 0) > 1;
  const bool failing = policy == OnConflict::fail;
  Finding finding{"crop/cannot-fit", failing ? Severity::error : Severity::warning,
                  what + (several ? " do not fit" : " does not fit") + " into " +
                      text(request.ratio) + " of the picture of " + text(request.master) +
                      done(policy),
                  "",
                  "give a crop for this ratio, shrink the regions, or set on_conflict and bars in "
                  "the preset"};
  finding.measured =
      Measurement{double(needed(demand, slide, request.master)), double(slide.length()), "px"};
  return finding;
}

std::optional<Finding> face_cut(const std::vector<Target>& targets, const Rect& window,
                                const CropRequest& request) {
  const Target* worst = nullptr;
  double worst_share = 0;
  for (const Target& target : targets) {
    const double share = inside(target.box, Box::of(window));
    if (!is_face(*target.region) || share <= kOut || share >= kWhole) continue;
    const auto rank = [&](const Target& t) { return sure(t, *request.subjects); };
    if (worst != nullptr && rank(*worst) >= rank(target)) continue;  // targets: heaviest first
    worst = &target;
    worst_share = share;
  }
  if (worst == nullptr) return std::nullopt;
  char percent[16];
  std::snprintf(percent, sizeof percent, "%.0f %%", 100 * worst_share);
  return Finding{"crop/cannot-fit",
                 sure(*worst, *request.subjects) ? Severity::warning : Severity::info,
                 "no " + text(request.ratio) + " window holds the " +
                     std::string(name(worst->region->kind)) + " (" + source_text(*worst->region) +
                     ") without cutting: " + percent + " of it is inside",
                 "",
                 "look at the crop; a focal point, a protected region or a crop decides",
                 Measurement{worst_share, kWhole, "share"}};
}

std::optional<Finding> low_confidence(const CropPlan& plan, const CropRequest& request) {
  const Subjects* subjects = request.subjects;
  const bool analysed =
      subjects != nullptr &&
      (!subjects->detector.empty() || !subjects->saliency.empty() || !subjects->regions.empty());
  if (!analysed || plan.confidence >= kSure) return std::nullopt;
  char value[16];
  std::snprintf(value, sizeof value, "%.2f", plan.confidence);
  return Finding{"crop/low-confidence",
                 Severity::info,
                 "the " + text(request.ratio) + " crop is a guess (" +
                     std::string(name(plan.level)) + ", confidence " + value + ")",
                 "",
                 "look at it; a focal point or a crop decides",
                 Measurement{plan.confidence, kSure, ""}};
}

}  // namespace picdesk::plan
