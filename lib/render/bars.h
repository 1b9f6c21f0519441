// SPDX-License-Identifier: GPL-3.0-or-later
// Bars beside a picture that is shown whole in an output of another ratio.
#pragma once

#include "base/bitmap.h"

namespace picdesk {

// `picture` laid at `place` (its size) in an output of `output` px that is `colour` (sRGB) around
// it. Keeps the format and range; a grey picture becomes coloured if the bars are.
Bitmap with_bars(const Bitmap& picture, Size output, const Rect& place, unsigned colour);

// The part of a bitmap without its bars; edges lie on whole chroma samples or at the bitmap's.
Bitmap without_bars(const Bitmap& bitmap, const Rect& place);

}  // namespace picdesk
