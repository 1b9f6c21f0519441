// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/chosen.h"

#include <algorithm>
#include <cmath>

#include "plan/max_fit.h"
#include "plan/targets.h"
#include "plan/wording.h"

namespace picdesk::plan {
namespace {

Rect clipped_rect(const Rect& rect, Size image) {
  return {std::max(rect.x0, 0), std::max(rect.y0, 0), std::min(rect.x1, image.width),
          std::min(rect.y1, image.height)};
}

bool named_for(const ChosenCrop& crop, AspectRatio ratio) {
  return crop.ratio && crop.ratio->width > 0 && crop.ratio->height > 0 &&
         same_ratio(crop.ratio->width, crop.ratio->height, ratio);
}

// A crop that its name says is for this ratio comes before one that happens to have it.
const ChosenCrop* chosen_for(const Subjects& subjects, Size image, AspectRatio ratio) {
  const ChosenCrop* found = nullptr;
  for (const ChosenCrop& crop : subjects.crops) {
    if (whole_pixels(crop.box, image).empty()) continue;
    if (named_for(crop, ratio)) return &crop;
    const bool fits = same_ratio(crop.box.width(), crop.box.height(), ratio);
    if (found == nullptr && fits) found = &crop;
  }
  return found;
}

void note_ratio(const CropRequest& request, ExplicitCrop& crop) {
  const Size size = crop.rect.size();
  crop.right_ratio = same_ratio(size.width, size.height, request.ratio);
  if (crop.right_ratio) return;
  const Size window = max_fit(size, request.ratio);
  crop.findings.push_back({"crop/ratio-adjusted", Severity::warning,
                           "the crop of " + text(size) + " is not " + text(request.ratio) + "; " +
                               text(window) + " of it is used",
                           "", "give a crop of ratio " + text(request.ratio)});
}

}  // namespace

Rect whole_pixels(const Box& box, Size image) {
  if (box.empty()) return {};
  const Box inner = clipped(box, image);
  if (inner.empty()) return {};
  const auto pixel = [](double edge) { return static_cast<int>(std::lround(edge)); };
  return {pixel(inner.x0), pixel(inner.y0), pixel(inner.x1), pixel(inner.y1)};
}

Result<std::optional<ExplicitCrop>> explicit_crop(const CropRequest& request) {
  std::optional<ExplicitCrop> crop;
  if (request.explicit_crop) {
    const Rect& asked = *request.explicit_crop;
    crop = ExplicitCrop{clipped_rect(asked, request.master), true, "the crop was given", {}};
    if (crop->rect.empty()) {
      return fail(ErrorCode::invalid_argument,
                  "crop " + std::to_string(asked.x0) + "," + std::to_string(asked.y0) + " " +
                      text(asked.size()) + " does not touch the picture of " + text(request.master),
                  "give x,y,width,height in pixels of the upright picture");
    }
    if (!(crop->rect == asked)) {
      crop->findings.push_back({"crop/clipped", Severity::warning,
                                "the crop reaches beyond the picture of " + text(request.master) +
                                    " and was clipped to " + text(crop->rect.size()),
                                "", "give a crop that lies inside the picture"});
    }
  } else if (request.subjects != nullptr) {
    const ChosenCrop* chosen = chosen_for(*request.subjects, request.master, request.ratio);
    if (chosen == nullptr) return crop;
    crop = ExplicitCrop{whole_pixels(chosen->box, request.master),
                        true,
                        "a crop for " + text(request.ratio) + " was chosen before (" +
                            std::string(name(chosen->source)) + ")",
                        {}};
  }
  if (crop) note_ratio(request, *crop);
  return crop;
}

const ChosenCrop* outer_bound(const CropRequest& request) {
  if (request.subjects == nullptr) return nullptr;
  const ChosenCrop* found = nullptr;
  std::int64_t largest = 0;
  for (const ChosenCrop& crop : request.subjects->crops) {
    const Rect rect = whole_pixels(crop.box, request.master);
    if (rect.empty()) continue;
    const std::int64_t area = max_fit(rect.size(), request.ratio).area();
    if (area <= largest) continue;
    largest = area;
    found = &crop;
  }
  return found;
}

}  // namespace picdesk::plan
