// SPDX-License-Identifier: GPL-3.0-or-later
// Bitmaps made by a formula.
#pragma once

#include "base/bitmap.h"

namespace picdesk::test {

// A smooth gradient with a red left third; rgba: alpha rises from left to right.
Bitmap gradient(Size size, PixelFormat format = PixelFormat::rgb);

// One colour in Y'CbCr 4:2:0.
Bitmap flat_ycbcr(Size size, SampleRange range, int y, int cb, int cr);

}  // namespace picdesk::test
