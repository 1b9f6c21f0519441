// SPDX-License-Identifier: GPL-3.0-or-later
// The pixels of one rendition.
#pragma once

#include "base/bitmap.h"
#include "render/decode.h"

namespace picdesk {

// Cropped, upright, scaled: exactly plan.size. Without distortion: one scale serves both axes, the
// source region is centred in the crop (`fill`: inside it; `fit`: the rounded height may reach half
// an output pixel beyond the edge, where the edge repeats). Transparent pixels are laid over
// spec.background where the format has no alpha. A plan with a `picture` gets bars of spec.bars
// around it. ycbcr comes in the range its encoder wants.
Bitmap draw(const DecodedMaster& master, const RenditionPlan& plan);

}  // namespace picdesk
