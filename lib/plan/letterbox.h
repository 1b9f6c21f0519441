// SPDX-License-Identifier: GPL-3.0-or-later
// Where a crop lies in an output of another ratio, with bars at two sides.
#pragma once

#include "picdesk/geometry.h"

namespace picdesk::plan {

// The largest place in the output for that crop, centred. Edges between picture and bar are even:
// 4:2:0 chroma would smear an odd one.
Rect picture_in(Size output, const Rect& crop);

// Whether the crop would have to be enlarged to fill the output but for the bars.
bool enlarges_within(Size output, const Rect& crop);

// The smallest size of the output's ratio that holds the crop at its own scale.
Size around(const Rect& crop, AspectRatio ratio);

}  // namespace picdesk::plan
