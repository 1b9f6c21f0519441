// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "picdesk/geometry.h"

namespace picdesk {

// "x0,y0,x1,y1", for digests.
std::string edges_text(const Rect& rect);

}  // namespace picdesk
