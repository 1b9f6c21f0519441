// SPDX-License-Identifier: GPL-3.0-or-later
// Stand-ins for a picture that is still loading.
#pragma once

#include <optional>

#include "base/bitmap.h"
#include "picdesk/render.h"

namespace picdesk {

// From a finished rendition's pixels. Dominant colour: the mean of the fullest cell of a
// 16x16x16 histogram of the picture without its bars. ThumbHash: the format of
// https://evanw.github.io/thumbhash/.
//
// `picture`: where it lies, if bars are around it.
Placeholder make_placeholder(const Bitmap& bitmap, const std::optional<Rect>& picture = {});

}  // namespace picdesk
