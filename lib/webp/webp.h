// SPDX-License-Identifier: GPL-3.0-or-later
// Bitmap to WebP. libwebp is fenced in this folder. Re-entrant, deterministic.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/result.h"

namespace picdesk::webp {

// libwebp's own terms and scales; its other knobs stay at their defaults, which are near optimal.
struct EncodeOptions {
  float quality = 80;       // 0..100
  int method = 4;           // 0 (fast) .. 6 (small)
  int alpha_quality = 100;  // 0..100
  bool lossless = false;
};

// rgb, rgba, or ycbcr in limited range at 4:2:0 (grey: Y alone). The result is a bare picture
// without any metadata chunk. Errors: invalid_argument, too_large (beyond 16383 px), exhausted.
Result<std::vector<std::byte>> encode(const Bitmap& bitmap, const EncodeOptions& options);

// "1.2.4": part of the rendition key.
std::string engine_version();

}  // namespace picdesk::webp
