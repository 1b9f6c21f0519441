// SPDX-License-Identifier: GPL-3.0-or-later
// A file's pixels as everything that looks at them wants them: upright, rgb, no larger than needed.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"
#include "picdesk/regions.h"
#include "picdesk/result.h"

namespace picdesk::inspect {

struct Upright {
  Bitmap bitmap;        // rgb, what was transparent over white
  Size full;            // of the upright picture, px
  std::string profile;  // what colours were converted from; empty: nothing was
  std::vector<Finding> findings;

  int long_side() const;  // of the bitmap, px
  // Pixels of the full picture for one of the bitmap, along each axis.
  Point step() const;
};

enum class Colours {
  converted,  // to sRGB
  as_stored,  // an RGB file's profile is ignored
};

// `long_side`: of the bitmap at least, px, unless the picture is smaller; no bitmap has more than
// 24 megapixels. The decoder reduces as far as it can. Errors: those of decoding.
Result<Upright> decode_upright(std::span<const std::byte> file, const ProbeInfo& info,
                               int long_side, Colours colours = Colours::converted);

}  // namespace picdesk::inspect
