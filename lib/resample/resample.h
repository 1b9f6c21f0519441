// SPDX-License-Identifier: GPL-3.0-or-later
// Lanczos3 scaling of 8-bit planes, one channel or interleaved. Pure, re-entrant, deterministic:
// the same input gives the same bytes on any thread.
#pragma once

#include "base/bitmap.h"

namespace picdesk::resample {

// Convention: pixel centres lie at half-integers. Output sample (i, j) of W x H is centred at
// x0 + (i + 1/2) * (x1 - x0) / W, and likewise down. For libvips' alignment (one scale for both
// axes, centred) give a region of exactly W / scale by H / scale around the centre of the crop,
// fractions, a little overhang and all; stretching the crop to W x H instead shifts samples by up
// to half a pixel.
//
// While the region is at least four times the output, whole-number box averages come first and
// leave two to three samples for each output, as libvips does. Arithmetic is in integers.

// One output plane. The source region is given in samples of the source plane, edge coordinates
// (sample i covers [i, i+1)); it may be fractional and may reach beyond the edges, where the
// outermost sample repeats. Expects a source and an output of at least one sample, and finite
// x0 < x1, y0 < y1.
struct Request {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  OrientationSteps turn;  // applied to the source; `output` is the upright size
  Size output;
  // Output = gain * value + offset, rounded, clamped to 0..255: the full to limited range map,
  // fused in. {1, 0} leaves values alone.
  float gain = 1.0F;
  float offset = 0.0F;
};

Plane scale(const Plane& source, const Request& request);

// The crop `region` (stored frame, pixels of the full-size picture, fractions allowed) of `source`,
// turned upright and scaled to `output` upright pixels. rgb and rgba keep their format (alpha is
// premultiplied for the filter); ycbcr becomes 4:2:0 in `range`, a grey image stays grey.
struct CropRequest {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  OrientationSteps turn;
  Size output;
  SampleRange range = SampleRange::limited;  // of ycbcr output
};
Bitmap crop_and_scale(const Bitmap& source, const CropRequest& request);

}  // namespace picdesk::resample
