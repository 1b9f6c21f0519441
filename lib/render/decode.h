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

// The master's pixels, upright-agnostic (stored frame), at several scales: every level has half
// the pixels of the one before along each axis.
struct DecodedMaster {
  std::vector<Bitmap> levels;
  Size stored;
  Orientation orientation = Orientation::normal;
  std::vector<Finding> findings;
};

// Chooses the fast path (camera JPEG planes) or libvips, decodes as small as the finest rendition
// allows, and halves as long as some rendition can use it.
Result<DecodedMaster> decode_master(std::span<const std::byte> file, const ProbeInfo& info,
                                    const std::vector<RenditionPlan>& plans);

// The coarsest level that still has at least twice the rendition's pixels along each axis, or the
// finest one.
const Bitmap& level_for(const DecodedMaster& master, double scale);

}  // namespace picdesk
