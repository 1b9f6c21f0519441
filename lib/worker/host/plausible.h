// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a vision child says can be said of a picture at all. The child may have been taken
// over: what passes here is finite, bounded and of the right shape, and no more than that.
#pragma once

#include "picdesk/geometry.h"
#include "picdesk/vision.h"

namespace picdesk::worker {

bool is_plausible(const DetectorInfo& info);
// `size`: of the upright picture, px. `detector`: who was asked to look.
bool is_plausible(const PictureAnalysis& analysis, Size size, const DetectorInfo& detector);
bool is_plausible(const Comparison& comparison, Size master, Size rendition,
                  const DetectorInfo& detector);
bool is_plausible(const PictureAlone& alone, Size size, const DetectorInfo& detector);

}  // namespace picdesk::worker
