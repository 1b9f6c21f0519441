// SPDX-License-Identifier: GPL-3.0-or-later
// Which pixels a block of regions refers to. Re-entrant.
#pragma once

#include <optional>
#include <vector>

#include "metadata/regions/drawn.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"

namespace picdesk::metadata {

// The rule of both standards: stored pixels. AppliedToDimensions of the upright picture say that
// the writer did not know it (regions/upright-written), those of another picture that the regions
// are of that one: nothing, with regions/stale. Where they cannot tell, `detected` faces do if the
// regions of one frame meet at least two more of them.
std::optional<Frame> choose_frame(const DrawnBlock& block, const ProbeInfo& info,
                                  const std::vector<SubjectRegion>& detected,
                                  std::vector<Finding>& findings);

}  // namespace picdesk::metadata
