// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "picdesk/plan.h"

namespace picdesk::plan {

// A choice, or that protected regions cannot fit and the policy is to fail.
struct CropOutcome {
  CropChoice choice;  // refused: its findings only
  std::optional<Error> refused;
};

// As plan_crop(), but what cannot fit is an outcome: its finding must reach the report.
Result<CropOutcome> choose_crop(const CropRequest& request);

}  // namespace picdesk::plan
