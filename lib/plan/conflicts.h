// SPDX-License-Identifier: GPL-3.0-or-later
// What a crop cuts, and the findings that say so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picdesk/plan.h"
#include "plan/demand.h"

namespace picdesk::plan {

// Every region of which less than 0.97 is inside, without its name.
std::vector<CutRegion> cuts_of(const Subjects& subjects, const Rect& window, Size image);

// The policy that counts where the request leaves it open.
OnConflict resolved(const CropRequest& request);

// crop/cannot-fit of protected regions and focal point; `policy`: what is done about it.
Finding cannot_fit(const Demand& demand, const Slide& slide, const CropRequest& request,
                   OnConflict policy);

// crop/cannot-fit of a face that the window cuts: a warning where metadata or a detector that is
// sure enough says so, else info. Only the worst is told.
std::optional<Finding> face_cut(const std::vector<Target>& targets, const Rect& window,
                                const CropRequest& request);

// crop/low-confidence, where a person should look.
std::optional<Finding> low_confidence(const CropPlan& plan, const CropRequest& request);

}  // namespace picdesk::plan
