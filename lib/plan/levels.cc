// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/levels.h"

#include <algorithm>
#include <iterator>

#include "plan/reasons.h"
#include "plan/wording.h"

namespace picdesk::plan {
namespace {

CropPlan at(const Rect& rect, CropLevel level, double confidence, std::string reason) {
  CropPlan plan;
  plan.rect = rect;
  plan.level = level;
  plan.confidence = confidence;
  plan.reason = std::move(reason);
  return plan;
}

CropPlan at_middle(const Slide& slide) {
  const Point middle = Box::of(slide.bounds()).centre();
  const int offset =
      place(slide.free_of(middle), slide.length(), slide.low(), slide.high() + slide.length());
  return at(slide.at(offset), CropLevel::centre, 0.2,
            "nothing says what matters, so the centre is kept");
}

CropPlan at_point(const Situation& situation, const Slide& slide, OffsetRange range) {
  const int wanted = place(slide.free_of(*situation.demand.point), slide.length(), slide.low(),
                           slide.high() + slide.length());
  const int offset = std::clamp(wanted, range.first, range.last);
  std::string reason = "the focal point " + text(*situation.focal);
  if (!situation.request.focal_point) {
    reason += " (" + std::string(name(situation.subjects.focal_source)) + ")";
  }
  if (offset == wanted) {
    return at(slide.at(offset), CropLevel::focal_point, 0.9,
              reason + " is as central as the edges allow");
  }
  return at(slide.at(offset), CropLevel::protected_region, 1.0,
            protected_text(situation.demand.regions) + " must be whole; " + reason +
                " is as central as that allows");
}

CropPlan by_targets(const std::vector<Target>& targets, const Rect& rect) {
  std::vector<Target> known;
  std::ranges::copy_if(targets, std::back_inserter(known),
                       [](const Target& target) { return target.known; });
  if (!known.empty()) {
    return at(rect, CropLevel::metadata_face, 0.9, subjects_reason(known, rect));
  }
  double score = 0;
  for (const Target& target : targets) score += std::min(target.region->confidence, 1.0);
  return at(rect, CropLevel::detected_face, 0.8 * score / double(targets.size()),
            subjects_reason(targets, rect));
}

CropPlan by_score(const Situation& situation, const Scorer& scorer, const Slide& slide,
                  int offset) {
  const Rect rect = slide.at(offset);
  const std::vector<const SubjectRegion*>& regions = situation.demand.regions;
  if (!regions.empty()) {
    return at(
        rect, CropLevel::protected_region, 1.0,
        protected_text(regions) + (regions.size() == 1 ? " is kept whole" : " are kept whole"));
  }
  if (!situation.targets.empty()) return by_targets(situation.targets, rect);
  return at(rect, CropLevel::saliency, 0.4,
            saliency_reason(scorer.saliency(offset), !situation.subjects.detector.empty()));
}

Scorer scorer_of(const Situation& situation, const Slide& slide) {
  return {slide, situation.targets, situation.subjects.saliency, situation.request.master};
}

}  // namespace

CropPlan placed(const Situation& situation, const Slide& slide, OffsetRange range) {
  if (situation.demand.point) return at_point(situation, slide, range);
  const Scorer scorer = scorer_of(situation, slide);
  const bool nothing_known = situation.targets.empty() && !scorer.has_saliency();
  if (nothing_known && situation.demand.regions.empty()) return at_middle(slide);
  const BestOffset best = best_offset(scorer, slide, situation.targets, range,
                                      focus_mark(situation.subjects, situation.request.master));
  CropPlan plan = by_score(situation, scorer, slide, best.offset);
  plan.score_gap = best.gap;
  if (best.runner_up) plan.runner_up = slide.at(*best.runner_up);
  return plan;
}

CropPlan least_harmful(const Situation& situation, const Slide& slide) {
  const Scorer scorer = scorer_of(situation, slide);
  const BestOffset best = least_harm(scorer, slide, situation.targets, {slide.low(), slide.high()});
  return at(slide.at(best.offset), CropLevel::protected_region, 1.0, "");
}

}  // namespace picdesk::plan
