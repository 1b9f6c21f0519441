// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bitmap.h"
#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

// What a rendition is held against. All bitmaps upright and rgb.
struct MasterView {
  const Bitmap& bitmap;  // may be reduced, never below the rendition's resolution if it can be
  Size size;             // full size, px
  const Located& located;
  // The same pixels with the profile ignored, where the master's colours had to be converted.
  const Bitmap* unconverted = nullptr;
  const SaliencyGrid* saliency = nullptr;
};

// Bars, blockiness and hash of a rendition; with its master (null: without) also sharpness,
// unconverted colours, exact bars, saliency kept. Errors: exhausted, internal.
Result<PictureFacts> measure_picture(const Bitmap& rendition, const MasterView* master);

}  // namespace picdesk::vision
