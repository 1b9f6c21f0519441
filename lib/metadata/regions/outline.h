// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines clipped to a window. Re-entrant.
#pragma once

#include <vector>

#include "picdesk/regions.h"

namespace picdesk::metadata {

// The part of a closed outline that lies in the window (Sutherland and Hodgman 1974), edges on the
// border included; of a line its part, of a point itself or nothing.
std::vector<Point> clip(const std::vector<Point>& outline, const Box& window);

}  // namespace picdesk::metadata
