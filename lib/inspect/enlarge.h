// SPDX-License-Identifier: GPL-3.0-or-later
// From pixels of a reduced bitmap to those of the full picture. Pure.
#pragma once

#include "picdesk/regions.h"
#include "picdesk/vision.h"

namespace picdesk::inspect {

// `step`: full px for one px of the bitmap, along each axis.
void enlarge(SubjectRegion& region, Point step);

// Of the rendition's bitmap, where it had to be reduced: these then speak of its pixels.
void enlarge(Located& located, Point step);
void enlarge(Bars& bars, Point step);

}  // namespace picdesk::inspect
