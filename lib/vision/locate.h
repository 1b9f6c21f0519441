// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bitmap.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

// The long side of a master that locate() needs, px, where the picture has it: a smaller one
// finds tight crops less surely and less exactly; a larger one is reduced and only costs time.
inline constexpr int locate_master_side = 1600;

// Where in the master the rendition came from. Both upright, rgb or ycbcr (only Y is looked at);
// `master` may be reduced, `master_size` is its full size. Never guesses: what it is not sure of is
// not_found. Errors: exhausted, internal.
Result<Located> locate(const Bitmap& rendition, const Bitmap& master, Size master_size);

}  // namespace picdesk::vision
