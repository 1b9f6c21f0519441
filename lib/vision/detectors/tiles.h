// SPDX-License-Identifier: GPL-3.0-or-later
// A second, closer look: overlapping square tiles of a picture. Pure, re-entrant.
#pragma once

#include <vector>

#include "picdesk/regions.h"

namespace picdesk::vision {

constexpr double kTileShare = 0.6;  // of the shorter side

// Squares of kTileShare of the shorter side (at least 64 px), evenly spaced, the last flush with
// the edge. Empty where tiles would show nothing new (a picture of at most one tile) or be too many
// to be worth their time (very long pictures).
std::vector<Rect> tiles(Size picture);

// Whether the box ends within 2 px of an edge of the tile that is no edge of the picture: a face
// that the tile may have cut. All in pixels of the picture.
bool cut_by_tile(const Box& box, const Rect& tile, Size picture);

}  // namespace picdesk::vision
