// SPDX-License-Identifier: GPL-3.0-or-later
// The planes an AV1 encoder takes.
#pragma once

#include <optional>
#include <vector>

#include "base/bitmap.h"

namespace picdesk::image {

struct AvifPlanes {
  std::vector<Plane> ycbcr;    // BT.601 full range, 4:2:0 with centred chroma
  std::optional<Plane> alpha;  // straight
};

// From finished renditions of any format: one sample a pixel (ycbcr: 4:2:0, either range, or grey).
AvifPlanes avif_planes(const Bitmap& bitmap);

}  // namespace picdesk::image
