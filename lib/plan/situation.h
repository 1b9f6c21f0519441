// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one picture when its crop is chosen.
#pragma once

#include <optional>
#include <vector>

#include "picdesk/plan.h"
#include "plan/demand.h"
#include "plan/targets.h"

namespace picdesk::plan {

struct Situation {
  Situation(const CropRequest& asked, const Subjects& known, std::optional<FocalPoint> point)
      : request(asked),
        subjects(known),
        focal(point),
        demand(demand_of(known, point, asked.master)),
        targets(targets_of(known, asked.master)) {}

  const CropRequest& request;
  const Subjects& subjects;  // of the request, or none
  std::optional<FocalPoint> focal;
  Demand demand;
  std::vector<Target> targets;
};

}  // namespace picdesk::plan
