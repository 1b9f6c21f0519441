// SPDX-License-Identifier: GPL-3.0-or-later
// Crops that a person chose: for this ratio, or for another one.
#pragma once

#include <optional>
#include <string>

#include "picdesk/plan.h"

namespace picdesk::plan {

// The crop for the request's ratio, clipped to the picture.
struct ExplicitCrop {
  Rect rect;
  bool right_ratio = true;  // else a window inside it is looked for
  std::string reason;       // "the crop was given"
  std::vector<Finding> findings;
};

// Of the request, else of its subjects; nullopt: there is none. Errors: invalid_argument (it does
// not touch the picture).
Result<std::optional<ExplicitCrop>> explicit_crop(const CropRequest& request);

// Of the crops for other ratios, that which leaves this ratio the largest window.
const ChosenCrop* outer_bound(const CropRequest& request);

// To whole pixels; what lies beyond the picture is clipped.
Rect whole_pixels(const Box& box, Size image);

}  // namespace picdesk::plan
