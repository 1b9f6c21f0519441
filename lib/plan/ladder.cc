// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>

#include "picdesk/plan.h"
#include "plan/choose.h"
#include "plan/letterbox.h"
#include "plan/rungs.h"
#include "plan/wording.h"

namespace picdesk {
namespace {

using plan::Rung;
using plan::text;

const Rect* explicit_crop(const Placement& placement, const std::string& spec) {
  const Rect* found = nullptr;
  for (const auto& [name, rect] : placement.crops) {
    if (name == spec) return &rect;
    if (name.empty()) found = &rect;
  }
  return found;
}

// What a spec's crop goes by: the wishes, and what is known unless the spec wants the middle.
Subjects subjects_for(const Placement& placement, const Subjects* subjects, Gravity gravity) {
  Subjects all;
  if (subjects != nullptr && gravity == Gravity::automatic) all = *subjects;
  all.regions.insert(all.regions.begin(), placement.regions.begin(), placement.regions.end());
  return all;
}

bool enlarges(Size size, const CropPlan& crop) {
  if (crop.letterbox) return plan::enlarges_within(size, crop.rect);
  return size.width > crop.rect.width() || size.height > crop.rect.height();
}

// Whether two crops give the same picture: no edge differs by more than one output pixel. The
// largest 25:16 window of a picture that is 25:16 but for rounding is such a twin of the whole.
bool same_picture(const Rect& a, const Rect& b, double scale) {
  const double pixel = 1 / scale;
  return std::abs(a.x0 - b.x0) <= pixel && std::abs(a.y0 - b.y0) <= pixel &&
         std::abs(a.x1 - b.x1) <= pixel && std::abs(a.y1 - b.y1) <= pixel;
}

class LadderPlanner {
 public:
  LadderPlanner(Size master, const Placement& placement, const Subjects* subjects)
      : master_(master),
        placement_(placement),
        known_(subjects_for(placement, subjects, Gravity::automatic)),
        wished_(subjects_for(placement, subjects, Gravity::centre)) {}

  Result<void> add(const RenditionSpec& spec) {
    Result<plan::CropOutcome> outcome = crop_for(spec);
    if (!outcome) return forward_error(outcome);
    note(spec, outcome->choice.findings);
    if (outcome->refused) {
      plan_.refused.push_back({spec.name, std::move(*outcome->refused)});
      return {};
    }
    const CropPlan& crop = outcome->choice.plan;
    bool any = false;
    Size smallest_omitted;
    for (const Rung& rung : plan::rungs(spec, master_)) {
      if (enlarges(rung.size, crop)) {
        if (smallest_omitted.width == 0) smallest_omitted = rung.size;
        omit_enlarging(spec, rung, crop.rect);
        continue;
      }
      any = true;
      keep(spec, rung, crop);
    }
    if (!any) keep_largest(spec, crop, smallest_omitted);
    return {};
  }

  LadderPlan take() { return std::move(plan_); }

 private:
  Result<plan::CropOutcome> crop_for(const RenditionSpec& spec) const {
    if (spec.fit == Fit::fit) {
      plan::CropOutcome whole;
      whole.choice.plan = {Rect::whole(master_), CropLevel::whole, "the whole picture is shown",
                           1.0};
      return whole;
    }
    CropRequest request{master_, plan::ratio_of(spec), std::nullopt, placement_.focal_point};
    if (const Rect* rect = explicit_crop(placement_, spec.name)) request.explicit_crop = *rect;
    request.subjects = spec.gravity == Gravity::centre ? &wished_ : &known_;
    request.on_conflict = spec.on_conflict;
    request.bars_allowed = spec.bars.has_value();
    return plan::choose_crop(request);
  }

  // That a crop is a guess is said once for all specs of its ratio.
  void note(const RenditionSpec& spec, std::vector<Finding>& findings) {
    for (Finding& finding : findings) {
      const auto said = [&](const Finding& other) {
        return other.rule == finding.rule && other.message == finding.message;
      };
      const bool guess = finding.rule == "crop/low-confidence";
      if (guess && std::ranges::any_of(plan_.findings, said)) continue;
      finding.location = spec.name;
      plan_.findings.push_back(std::move(finding));
    }
  }

  void omit_enlarging(const RenditionSpec& spec, const Rung& rung, const Rect& crop) {
    const bool by_width = rung.size.width > crop.width();
    const int asked = by_width ? rung.size.width : rung.size.height;
    const int there = by_width ? crop.width() : crop.height();
    plan_.omitted.push_back({spec.name, rung.size,
                             std::string(by_width ? "wider" : "higher") +
                                 " than the crop allows (" + std::to_string(asked) + " of " +
                                 std::to_string(there) + " px)",
                             std::nullopt});
  }

  void keep(const RenditionSpec& spec, const Rung& rung, const CropPlan& crop) {
    const std::string recipe = canonical_recipe(spec);
    for (std::size_t i = 0; i < plan_.renditions.size(); ++i) {
      const RenditionPlan& other = plan_.renditions[i];
      if (other.size == rung.size && same_picture(other.crop.rect, crop.rect, other.scale) &&
          other.crop.letterbox == crop.letterbox && other.spec.path == spec.path &&
          canonical_recipe(other.spec) == recipe) {
        plan_.omitted.push_back({spec.name, rung.size,
                                 "same picture as " + other.spec.name + " " + text(other.size), i});
        return;
      }
    }
    RenditionPlan plan;
    plan.spec = spec;
    plan.crop = crop;
    plan.size = rung.size;
    plan.density = rung.density;
    Size shown = rung.size;
    if (crop.letterbox) {
      plan.picture = plan::picture_in(rung.size, crop.rect);
      shown = plan.picture->size();
    }
    plan.scale = std::max(double(shown.width) / crop.rect.width(),
                          double(shown.height) / crop.rect.height());
    plan_.renditions.push_back(std::move(plan));
  }

  void keep_largest(const RenditionSpec& spec, const CropPlan& crop, Size asked) {
    const Size largest =
        crop.letterbox ? plan::around(crop.rect, plan::ratio_of(spec)) : crop.rect.size();
    keep(spec, {largest, 1}, crop);
    plan_.findings.push_back({"plan/smaller-than-asked", Severity::warning,
                              "the master gives only " + text(largest) + " for " + spec.name +
                                  ", which asks for " + text(asked),
                              spec.name, "use a larger master; picdesk never enlarges"});
  }

  Size master_;
  const Placement& placement_;
  Subjects known_;
  Subjects wished_;  // of the placement alone
  LadderPlan plan_;
};

}  // namespace

Result<LadderPlan> plan_ladder(const Preset& preset, Size master, const Placement& placement,
                               const Subjects* subjects) {
  if (master.width < 1 || master.height < 1) {
    return fail(ErrorCode::invalid_argument, "a picture of " + text(master) + " is empty",
                "give the upright size in pixels");
  }
  for (const auto& crop : placement.crops) {
    const std::string& spec_name = crop.first;
    const bool known = spec_name.empty() ||
                       std::any_of(preset.renditions.begin(), preset.renditions.end(),
                                   [&](const RenditionSpec& s) { return s.name == spec_name; });
    if (!known) {
      return fail(ErrorCode::invalid_argument,
                  "crop for '" + spec_name + "': preset " + preset.name + " has no such rendition",
                  "name one of its renditions: `picdesk preset show " + preset.name + "`");
    }
  }
  LadderPlanner planner(master, placement, subjects);
  for (const RenditionSpec& spec : preset.renditions) {
    Result<void> added = planner.add(spec);
    if (!added) return forward_error(added);
  }
  return planner.take();
}

}  // namespace picdesk
