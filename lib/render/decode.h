// SPDX-License-Identifier: GPL-3.0-or-later
// One decode of a master for all its renditions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/plan.h"

namespace picdesk {

// The master's pixels in the stored frame, perhaps reduced (see the planes' steps).
struct DecodedMaster {
  Bitmap bitmap;
  Size stored;
  Orientation orientation = Orientation::normal;
  std::vector<Finding> findings;
};

// Chooses the fast path (camera JPEG planes) or libvips, and decodes as small as the finest
// rendition allows.
Result<DecodedMaster> decode_master(std::span<const std::byte> file, const ProbeInfo& info,
                                    const std::vector<RenditionPlan>& plans);

}  // namespace picdesk
