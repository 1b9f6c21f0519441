// SPDX-License-Identifier: GPL-3.0-or-later
// Half-size copies for small renditions. Pure, re-entrant, deterministic.
#pragma once

#include "base/bitmap.h"

namespace picdesk::resample {

// Each plane at half its width and height by 2x2 averages (rounded to nearest; an odd last row or
// column is averaged with itself; alpha-weighted for rgba). Steps double.
Bitmap halve(const Bitmap& source);

}  // namespace picdesk::resample
