// SPDX-License-Identifier: GPL-3.0-or-later
// What a map from rendition to master says in words.
#pragma once

#include "vision/locate/frame.h"

namespace picdesk::vision {

PlaceInMaster place_at(const Affine& to_master, Size rendition, double quality);

// Fills mirrored, quarter_turns, tilt_degrees, squeeze, scale and crop from place.to_master.
void describe(Located& located, Size master);

}  // namespace picdesk::vision
