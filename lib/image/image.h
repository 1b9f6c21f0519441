// SPDX-License-Identifier: GPL-3.0-or-later
// Every master the fast path does not take: any allowed format to sRGB RGB(A) through libvips, and
// the AVIF encoder. libvips and libheif are fenced in this folder and initialised on first use.
// Re-entrant.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"

namespace picdesk::image {

struct DecodeRequest {
  // The decode may be reduced by an integer factor of at most this (a power of two for JPEG and
  // WebP shrink-on-load, else a box filter), so that the finest rendition still has source pixels
  // to choose from. 1 = full size.
  int max_shrink = 1;
  // Takes an RGB master's samples as they are, whatever its profile says: to tell whether somebody
  // else did.
  bool ignore_profile = false;
};

struct Decoded {
  Bitmap bitmap;  // rgb or rgba, sRGB, 8 bit, stored frame (not turned); size = the stored size
  std::string
      profile;  // what the colours were converted from, e.g. "Adobe RGB (1998)"; empty: sRGB
  std::vector<Finding> findings;  // master/damaged, master/profile-ignored, ...
};

// Converts ICC profiles, Adobe RGB by EXIF hint, CMYK, grey and 16 bit to sRGB by a real transform.
// Errors: corrupt_data (truncated data included), unsupported_format, exhausted.
Result<Decoded> decode(std::span<const std::byte> file, const ProbeInfo& info,
                       const DecodeRequest& request);

// rgba over a solid colour (sRGB, 0xRRGGBB) gives rgb; other bitmaps are returned as they are.
Bitmap flatten(const Bitmap& bitmap, unsigned background);

// Interleaved sRGB from any bitmap (ycbcr of either range included); rgba stays rgba.
Bitmap to_rgb(const Bitmap& bitmap);

struct AvifOptions {
  int quality = 60;  // 0..100, libheif scale
  int effort = 4;    // 0 (fast) .. 9
  // Ready-made metadata blobs, stored as an Exif item and an XMP item; empty: none.
  std::span<const std::byte> exif = {};
  std::span<const std::byte> xmp = {};
};
Result<std::vector<std::byte>> encode_avif(const Bitmap& bitmap, const AvifOptions& options);

// Names and versions of the pixel engines, for the rendition key.
std::string engine_versions();

}  // namespace picdesk::image
