// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "picdesk/regions.h"

namespace picdesk::vision {

// The grid's share inside `crop` (px of a master of `master` px) over that of the best window of
// the same shape, 0..1. Nothing for a grid that is empty or tells nothing.
std::optional<double> saliency_kept(const SaliencyGrid& grid, Size master, const Box& crop);

}  // namespace picdesk::vision
