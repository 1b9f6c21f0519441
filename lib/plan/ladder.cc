// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>

#include "picdesk/plan.h"

namespace picdesk {
namespace {

struct Rung {
  Size size;
  int density = 1;
};

std::string text(Size size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

int scaled(int length, double factor) {
  return std::max(1, static_cast<int>(std::lround(length * factor)));
}

// The whole picture inside the box; an absent side does not bind.
Size fit_inside(Size master, std::optional<int> width, std::optional<int> height) {
  const double by_width = width ? double(*width) / master.width : 1e9;
  const double by_height = height ? double(*height) / master.height : 1e9;
  if (by_width <= by_height) return {*width, scaled(master.height, by_width)};
  return {scaled(master.width, by_height), *height};
}

// Base sizes of a spec at density 1.
std::vector<Size> base_sizes(const RenditionSpec& spec, Size master) {
  std::vector<Size> sizes;
  if (spec.widths.empty()) {
    sizes.push_back(spec.fit == Fit::fill ? Size{*spec.width, *spec.height}
                                          : fit_inside(master, spec.width, spec.height));
    return sizes;
  }
  for (const int width : spec.widths) {
    if (spec.fit == Fit::fill) {
      sizes.push_back({width, scaled(width, double(spec.ratio->height) / spec.ratio->width)});
    } else {
      sizes.push_back(fit_inside(master, width, spec.height));
    }
  }
  return sizes;
}

std::vector<Rung> rungs(const RenditionSpec& spec, Size master) {
  std::vector<Rung> all;
  for (const Size base : base_sizes(spec, master)) {
    for (const int density : spec.densities) {
      all.push_back({{base.width * density, base.height * density}, density});
    }
  }
  if (spec.fit == Fit::fit) {  // multiples of a rounded height drift: take them from the master
    for (Rung& rung : all) {
      rung.size.height = scaled(master.height, double(rung.size.width) / master.width);
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Rung& a, const Rung& b) { return a.size.width < b.size.width; });
  return all;
}

AspectRatio ratio_of(const RenditionSpec& spec) {
  if (spec.ratio) return *spec.ratio;
  return *AspectRatio::make(spec.width.value_or(1), spec.height.value_or(1));
}

const Rect* explicit_crop(const Placement& placement, const std::string& spec) {
  const Rect* found = nullptr;
  for (const auto& [name, rect] : placement.crops) {
    if (name == spec) return &rect;
    if (name.empty()) found = &rect;
  }
  return found;
}

Result<CropChoice> crop_for(const RenditionSpec& spec, Size master, const Placement& placement) {
  if (spec.fit == Fit::fit) {
    CropChoice whole;
    whole.plan = {Rect::whole(master), CropLevel::whole, "the whole picture is shown", 1.0};
    return whole;
  }
  CropRequest request{master, ratio_of(spec), std::nullopt, placement.focal_point};
  if (const Rect* rect = explicit_crop(placement, spec.name)) request.explicit_crop = *rect;
  return plan_crop(request);
}

bool enlarges(Size size, const Rect& crop) {
  return size.width > crop.width() || size.height > crop.height();
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
  LadderPlanner(Size master, const Placement& placement) : master_(master), placement_(placement) {}

  Result<void> add(const RenditionSpec& spec) {
    Result<CropChoice> choice = crop_for(spec, master_, placement_);
    if (!choice) return forward_error(choice);
    for (Finding& finding : choice->findings) {
      finding.location = spec.name;
      plan_.findings.push_back(std::move(finding));
    }
    const CropPlan& crop = choice->plan;
    bool any = false;
    Size smallest_omitted;
    for (const Rung& rung : rungs(spec, master_)) {
      if (enlarges(rung.size, crop.rect)) {
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
          other.spec.path == spec.path && canonical_recipe(other.spec) == recipe) {
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
    plan.scale = std::max(double(rung.size.width) / crop.rect.width(),
                          double(rung.size.height) / crop.rect.height());
    plan_.renditions.push_back(std::move(plan));
  }

  void keep_largest(const RenditionSpec& spec, const CropPlan& crop, Size asked) {
    keep(spec, {crop.rect.size(), 1}, crop);
    plan_.findings.push_back({"plan/smaller-than-asked", Severity::warning,
                              "the master gives only " + text(crop.rect.size()) + " for " +
                                  spec.name + ", which asks for " + text(asked),
                              spec.name, "use a larger master; picdesk never enlarges"});
  }

  Size master_;
  const Placement& placement_;
  LadderPlan plan_;
};

}  // namespace

Result<LadderPlan> plan_ladder(const Preset& preset, Size master, const Placement& placement,
                               const Subjects* /*subjects*/) {
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
  LadderPlanner planner(master, placement);
  for (const RenditionSpec& spec : preset.renditions) {
    Result<void> added = planner.add(spec);
    if (!added) return forward_error(added);
  }
  return planner.take();
}

}  // namespace picdesk
