// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/choose.h"

#include <algorithm>
#include <iterator>

#include "plan/chosen.h"
#include "plan/conflicts.h"
#include "plan/levels.h"
#include "plan/reasons.h"
#include "plan/wording.h"

namespace picdesk::plan {
namespace {

constexpr double kLeftOut = 0.7;  // factor of the confidence where a subject is left out

// The levels from above: explicit crops, bounds, protected regions, then what is placed freely.
class Chooser {
 public:
  explicit Chooser(const Situation& situation)
      : situation_(situation),
        request_(situation.request),
        slide_(Rect::whole(request_.master), request_.ratio) {}

  CropOutcome choose(const std::optional<ExplicitCrop>& given) {
    if (given) {
      use(*given);
    } else {
      choose_freely();
    }
    if (!outcome_.refused) finish();
    return std::move(outcome_);
  }

 private:
  CropPlan& plan() { return outcome_.choice.plan; }
  std::vector<Finding>& findings() { return outcome_.choice.findings; }

  // A crop of another ratio binds more than what lies in it.
  void use(const ExplicitCrop& given) {
    std::string reason = given.reason;
    plan().rect = given.rect;
    if (!given.right_ratio) {
      slide_ = Slide(given.rect, request_.ratio);
      OffsetRange range = feasible(slide_, situation_.demand, request_.master);
      if (range.empty()) range = {slide_.low(), slide_.high()};
      plan() = placed(situation_, slide_, range);
      reason += "; the largest " + text(request_.ratio) + " window in it is used";
    }
    plan().level = CropLevel::explicit_crop;
    plan().confidence = 1.0;
    plan().reason = std::move(reason);
  }

  void choose_freely() {
    if (slide_.window() == request_.master) {
      plan() = {slide_.bounds(), CropLevel::whole, "the picture has this ratio already", 1.0};
      return;
    }
    if (choose_in_bound()) return;
    const OffsetRange range = feasible(slide_, situation_.demand, request_.master);
    if (range.empty()) return settle_conflict();
    plan() = placed(situation_, slide_, range);
  }

  // Inside a crop for another ratio, where that holds what must be in the window.
  bool choose_in_bound() {
    const ChosenCrop* outer = outer_bound(request_);
    if (outer == nullptr) return false;
    const Slide inner(whole_pixels(outer->box, request_.master), request_.ratio);
    const OffsetRange range = feasible(inner, situation_.demand, request_.master);
    if (range.empty()) return false;
    slide_ = inner;
    plan() = placed(situation_, slide_, range);
    plan().reason += ", inside a crop that was chosen for another ratio (" +
                     std::string(name(outer->source)) + ")";
    return true;
  }

  void settle_conflict() {
    const OnConflict policy = resolved(request_);
    const Finding finding = cannot_fit(situation_.demand, slide_, request_, policy);
    findings().push_back(finding);
    if (policy == OnConflict::fail) {
      outcome_.refused = Error{ErrorCode::invalid_argument, finding.message, finding.hint};
      return;
    }
    if (policy == OnConflict::letterbox) {
      const bool regions = !situation_.demand.regions.empty();
      plan().rect = holding(slide_, situation_.demand, request_.master);
      plan().level = regions ? CropLevel::protected_region : CropLevel::focal_point;
      plan().confidence = 1.0;
      plan().letterbox = true;
    } else {
      plan() = keep_heaviest();
    }
    plan().reason = finding.message;
    plan().policy = policy;
  }

  CropPlan keep_heaviest() const {
    Demand regions = situation_.demand;
    regions.point.reset();  // the regions are above the point
    const OffsetRange range = feasible(slide_, regions, request_.master);
    return range.empty() ? least_harmful(situation_, slide_) : placed(situation_, slide_, range);
  }

  void finish() {
    CropPlan& made = plan();
    const Subjects& subjects = situation_.subjects;
    made.cuts = cuts_of(subjects, made.rect, request_.master);
    made.detector = subjects.detector;
    made.model_sha256 = subjects.model_sha256;
    made.threshold = subjects.plan_threshold;
    if (made.level == CropLevel::explicit_crop) return note_given();
    if (made.level == CropLevel::whole) return;
    const auto left_out = [&](const Target& target) {
      return inside(target.box, Box::of(made.rect)) < kWhole;
    };
    if (std::ranges::any_of(situation_.targets, left_out)) made.confidence *= kLeftOut;
    if (made.letterbox) return;
    if (auto finding = face_cut(situation_.targets, made.rect, request_)) {
      findings().push_back(std::move(*finding));
    }
    if (auto finding = low_confidence(made, request_)) findings().push_back(std::move(*finding));
  }

  // A crop that a person gave is used as it is, but never cuts what a person protected in silence.
  void note_given() {
    Demand cut;
    for (const SubjectRegion* region : situation_.demand.regions) {
      const Box box = clipped(region->box, request_.master);
      if (inside(box, Box::of(plan().rect)) < kWhole) cut.regions.push_back(region);
    }
    if (cut.empty()) return;
    findings().push_back({"crop/cannot-fit", Severity::warning,
                          "the crop that was given does not hold " + protected_text(cut.regions),
                          "", "give another crop, or another region"});
  }

  const Situation& situation_;
  const CropRequest& request_;
  Slide slide_;
  CropOutcome outcome_;
};

Result<void> validate(const CropRequest& request, std::optional<FocalPoint> focal) {
  if (request.master.width < 1 || request.master.height < 1) {
    return fail(ErrorCode::invalid_argument, "a picture of " + text(request.master) + " is empty",
                "give the upright size in pixels");
  }
  if (request.ratio.width < 1 || request.ratio.height < 1) {
    return fail(ErrorCode::invalid_argument, "ratio " + text(request.ratio) + " is not positive",
                "give a ratio such as 16:9");
  }
  if (!focal) return {};
  Result<FocalPoint> point = FocalPoint::make(focal->x, focal->y);
  if (!point) return forward_error(point);
  return {};
}

}  // namespace

Result<CropOutcome> choose_crop(const CropRequest& request) {
  static const Subjects kNothing;
  const Subjects& subjects = request.subjects != nullptr ? *request.subjects : kNothing;
  const auto focal = request.focal_point ? request.focal_point : subjects.focal_point;
  Result<void> valid = validate(request, focal);
  if (!valid) return forward_error(valid);
  Result<std::optional<ExplicitCrop>> given = explicit_crop(request);
  if (!given) return forward_error(given);
  CropOutcome outcome = Chooser(Situation(request, subjects, focal)).choose(*given);
  if (!*given) return outcome;
  std::vector<Finding> findings = std::move((*given)->findings);
  std::ranges::move(outcome.choice.findings, std::back_inserter(findings));
  outcome.choice.findings = std::move(findings);
  return outcome;
}

}  // namespace picdesk::plan
