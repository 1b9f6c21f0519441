// SPDX-License-Identifier: GPL-3.0-or-later
// From the master's colours to sRGB.
#pragma once

#include <string>
#include <vector>

#include "image/picture.h"
#include "picdesk/finding.h"

namespace picdesk::image {

struct Converted {
  Picture picture;      // 8 or 16 bit; grey or sRGB, then alpha if the master has it
  std::string profile;  // what was converted from; empty: sRGB already
  std::vector<Finding> findings;
};

// Relative colorimetric with black point compensation: for matrix profiles (cameras, Adobe RGB,
// Display P3) this is what browsers do to the bit or two; for press profiles, whose black is not
// black, it keeps shadows deep as Photoshop does by default. Keeps the master's depth.
// `ignore_profile`: RGB is taken for sRGB.
Result<Converted> to_srgb(Picture picture, const ProbeInfo& info, bool ignore_profile);

}  // namespace picdesk::image
