// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bitmap.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk::vision {

// Where the eye goes: colour rarity against the border, detail and spectral residual, weighed
// towards the middle; 160 cells on the long side. `upright`: rgb, or the Y of ycbcr; best given
// reduced (a long side of 320 px or more is enough). Errors: exhausted, internal.
Result<SaliencyGrid> saliency(const Bitmap& upright);

}  // namespace picdesk::vision
