// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns repeat: other places that look like the one that was found.
#pragma once

#include <vector>

#include "vision/locate/frame.h"

namespace picdesk::vision {

// How far to move `place` (a rendition of that size, to the master) within the master to see
// nearly the same; the likeliest first, at most two.
std::vector<Point> search_repeats(const Frame& master, const Affine& place, Size rendition);

}  // namespace picdesk::vision
