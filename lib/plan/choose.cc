// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/choose.h"

#include <algorithm>

#include "plan/chosen.h"
#include "plan/conflicts.h"
#include "plan/demand.h"
#include "plan/offsets.h"
#include "plan/reasons.h"
#include "plan/wording.h"

namespace picdesk::plan {
namespace {

constexpr double kFaceLeftOut = 0.7;  // factor of the confidence
constexpr double kWhole = 0.97;

// What is known of one picture, and the window that slides over it.
class Chooser {
 public:
  Chooser(const CropRequest& request, const Subjects& subjects, std::optional<FocalPoint> focal)
      : request_(request),
        subjects_(subjects),
        focal_(focal),
        demand_(demand_of(subjects, focal, request.master)),
        targets_(targets_of(subjects, request.master)),
        slide_(Rect::whole(request.master), request.ratio) {}

  CropOutcome choose(const std::optional<ExplicitCrop>& given) {
    if (given && given->right_ratio) {
      set(given->rect, CropLevel::explicit_crop, 1.0, given->reason);
    } else if (given) {
      choose_inside(*given);
    } else {
      choose_freely();
    }
    if (!outcome_.refused) finish();
    return std::move(outcome_);
  }

 private:
  CropPlan& plan() { return outcome_.choice.plan; }
  std::vector<Finding>& findings() { return outcome_.choice.findings; }

  void set(const Rect& rect, CropLevel level, double confidence, std::string reason) {
    plan().rect = rect;
    plan().level = level;
    plan().confidence = confidence;
    plan().reason = std::move(reason);
  }

  // A crop of another ratio binds more than what lies in it.
  void choose_inside(const ExplicitCrop& given) {
    slide_ = Slide(given.rect, request_.ratio);
    OffsetRange range = feasible(slide_, demand_, request_.master);
    if (range.empty()) range = {slide_.low(), slide_.high()};
    slide_in(range);
    plan().level = CropLevel::explicit_crop;
    plan().confidence = 1.0;
    plan().reason =
        given.reason + "; the largest " + text(request_.ratio) + " window in it is used";
  }

  void choose_freely() {
    if (slide_.slack() == 0 && slide_.window() == request_.master) {
      return set(slide_.bounds(), CropLevel::whole, 1.0, "the picture has this ratio already");
    }
    const ChosenCrop* outer = outer_bound(request_);
    if (outer != nullptr) {
      const Slide inner(whole_pixels(outer->box, request_.master), request_.ratio);
      const OffsetRange range = feasible(inner, demand_, request_.master);
      if (!range.empty()) {
        slide_ = inner;
        slide_in(range);
        plan().reason += ", inside a crop that was chosen for another ratio (" +
                         std::string(name(outer->source)) + ")";
        return;
      }
    }
    const OffsetRange range = feasible(slide_, demand_, request_.master);
    range.empty() ? settle_conflict() : slide_in(range);
  }

  void settle_conflict() {
    const OnConflict policy = resolved(request_);
    findings().push_back(cannot_fit(demand_, slide_, request_, policy));
    const Finding& finding = findings().back();
    if (policy == OnConflict::fail) {
      outcome_.refused = Error{ErrorCode::invalid_argument, finding.message, finding.hint};
      return;
    }
    if (policy == OnConflict::letterbox) {
      set(holding(slide_, demand_, request_.master), protected_level(), 1.0, finding.message);
      plan().letterbox = true;
    } else {
      keep_heaviest();
      plan().reason = finding.message;
    }
    plan().policy = policy;
  }

  void keep_heaviest() {
    Demand regions = demand_;
    regions.point.reset();  // the regions are above the point
    const OffsetRange range = feasible(slide_, regions, request_.master);
    if (!range.empty()) return slide_in(range);
    const Scorer scorer(slide_, targets_, subjects_.saliency, request_.master);
    const BestOffset best = least_harm(scorer, slide_, targets_, {slide_.low(), slide_.high()});
    set(slide_.at(best.offset), CropLevel::protected_region, 1.0, "");
  }

  CropLevel protected_level() const {
    return demand_.regions.empty() ? CropLevel::focal_point : CropLevel::protected_region;
  }

  // The range is not empty: the levels below the protected regions, in turn.
  void slide_in(OffsetRange range) {
    if (demand_.point) return slide_to_point(range);
    const bool nothing_known = targets_.empty() && subjects_.saliency.empty();
    if (nothing_known && demand_.regions.empty()) return slide_to_middle();
    const Scorer scorer(slide_, targets_, subjects_.saliency, request_.master);
    const BestOffset best =
        best_offset(scorer, slide_, targets_, range, focus_mark(subjects_, request_.master));
    const Rect rect = slide_.at(best.offset);
    plan().score_gap = best.gap;
    if (best.runner_up) plan().runner_up = slide_.at(*best.runner_up);
    if (!demand_.regions.empty()) {
      set(rect, CropLevel::protected_region, 1.0,
          protected_text(demand_.regions) +
              (demand_.regions.size() == 1 ? " is kept whole" : " are kept whole"));
    } else if (!targets_.empty()) {
      set_by_targets(rect);
    } else {
      set(rect, CropLevel::saliency, 0.4,
          saliency_reason(scorer.saliency(best.offset), !subjects_.detector.empty()));
    }
  }

  void set_by_targets(const Rect& rect) {
    std::vector<Target> known;
    std::ranges::copy_if(targets_, std::back_inserter(known),
                         [](const auto& t) { return t.known; });
    if (!known.empty()) {
      return set(rect, CropLevel::metadata_face, 0.9, subjects_reason(known, rect));
    }
    double score = 0;
    for (const Target& target : targets_) score += std::min(target.region->confidence, 1.0);
    set(rect, CropLevel::detected_face, 0.8 * score / double(targets_.size()),
        subjects_reason(targets_, rect));
  }

  void slide_to_point(OffsetRange range) {
    const double at = slide_.free_of(*demand_.point);
    const int wanted = place(at, slide_.length(), slide_.low(), slide_.high() + slide_.length());
    const int offset = std::clamp(wanted, range.first, range.last);
    std::string reason = "the focal point " + text(*focal_);
    if (!request_.focal_point) reason += " (" + std::string(name(subjects_.focal_source)) + ")";
    if (offset == wanted) {
      return set(slide_.at(offset), CropLevel::focal_point, 0.9,
                 reason + " is as central as the edges allow");
    }
    set(slide_.at(offset), CropLevel::protected_region, 1.0,
        protected_text(demand_.regions) + " must be whole; " + reason +
            " is as central as that allows");
  }

  void slide_to_middle() {
    const Point middle = Box::of(slide_.bounds()).centre();
    const int offset = place(slide_.free_of(middle), slide_.length(), slide_.low(),
                             slide_.high() + slide_.length());
    set(slide_.at(offset), CropLevel::centre, 0.2,
        "nothing says what matters, so the centre is kept");
  }

  void finish() {
    CropPlan& made = plan();
    made.cuts = cuts_of(subjects_, made.rect, request_.master);
    made.detector = subjects_.detector;
    made.model_sha256 = subjects_.model_sha256;
    made.threshold = subjects_.plan_threshold;
    const bool given = made.level == CropLevel::explicit_crop;
    if (given) return note_given();
    const auto left_out = [&](const Target& target) {
      return inside(target.box, Box::of(made.rect)) < kWhole;
    };
    if (std::ranges::any_of(targets_, left_out)) made.confidence *= kFaceLeftOut;
    if (made.letterbox || made.level == CropLevel::whole) return;
    if (auto finding = face_cut(targets_, made.rect, request_)) findings().push_back(*finding);
    if (auto finding = low_confidence(made, request_)) findings().push_back(*finding);
  }

  // A crop that a person gave is used as it is, but never cuts what a person protected in silence.
  void note_given() {
    Demand cut;
    for (const SubjectRegion* region : demand_.regions) {
      const Box box = clipped(region->box, request_.master);
      if (inside(box, Box::of(plan().rect)) < kWhole) cut.regions.push_back(region);
    }
    if (cut.empty()) return;
    findings().push_back({"crop/cannot-fit", Severity::warning,
                          "the crop that was given does not hold " + protected_text(cut.regions),
                          "", "give another crop, or another region"});
  }

  const CropRequest& request_;
  const Subjects& subjects_;
  std::optional<FocalPoint> focal_;
  Demand demand_;
  std::vector<Target> targets_;
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
  CropOutcome outcome = Chooser(request, subjects, focal).choose(*given);
  if (!*given) return outcome;
  std::vector<Finding> findings = std::move((*given)->findings);
  std::ranges::move(outcome.choice.findings, std::back_inserter(findings));
  outcome.choice.findings = std::move(findings);
  return outcome;
}

}  // namespace picdesk::plan
