// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "picdesk/plan.h"
#include "plan/choose.h"

namespace picdesk {

Result<CropChoice> plan_crop(const CropRequest& request) {
  Result<plan::CropOutcome> outcome = plan::choose_crop(request);
  if (!outcome) return forward_error(outcome);
  if (outcome->refused) return tl::unexpected<Error>(std::move(*outcome->refused));
  return std::move(outcome->choice);
}

}  // namespace picdesk
