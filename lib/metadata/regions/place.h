// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn regions as regions of the upright picture. Re-entrant.
#pragma once

#include <vector>

#include "metadata/regions/drawn.h"
#include "picdesk/photo_regions.h"

namespace picdesk::metadata {

// Adds a block's regions, crops and focal point. What is empty, no number, or less than half inside
// the picture is left out with regions/invalid; the rest is clipped to it.
void place(const DrawnBlock& block, const Frame& frame, PhotoRegions& to);

// Two schemes often repeat one face: regions of different sources that overlap by more than half
// become one, with the name that either has. The earlier one's box stays, unless only the later is
// protected.
void merge_repeated(std::vector<SubjectRegion>& regions);

}  // namespace picdesk::metadata
