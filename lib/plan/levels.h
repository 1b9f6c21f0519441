// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window comes to lie by the levels below explicit crops.
#pragma once

#include "plan/max_fit.h"
#include "plan/offsets.h"
#include "plan/situation.h"

namespace picdesk::plan {

// The best place within the range, which is not empty: rect, level, reason, confidence, runner-up.
CropPlan placed(const Situation& situation, const Slide& slide, OffsetRange range);

// Where the heaviest protected regions are whole: they do not all fit.
CropPlan least_harmful(const Situation& situation, const Slide& slide);

}  // namespace picdesk::plan
