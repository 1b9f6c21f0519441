// SPDX-License-Identifier: GPL-3.0-or-later
// Stand-ins for a picture that is still loading.
#pragma once

#include "base/bitmap.h"
#include "picdesk/render.h"

namespace picdesk {

// From a finished rendition's pixels. Dominant colour: the mean of the fullest cell of a
// 16x16x16 histogram. ThumbHash: the format of https://evanw.github.io/thumbhash/.
Placeholder make_placeholder(const Bitmap& bitmap);

}  // namespace picdesk
