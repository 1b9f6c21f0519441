// SPDX-License-Identifier: GPL-3.0-or-later
// The fast path for camera JPEGs (decoder planes without leaving YCbCr), and the JPEG encoder for
// fallback renditions. libjpeg-turbo is fenced in this folder. Re-entrant.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/finding.h"
#include "picdesk/master.h"

namespace picdesk::jpeg {

// Whether decode_planes() gives true sRGB for this master: a JPEG of Y or Y Cb Cr samples, and
// either no profile and no Adobe RGB hint in EXIF, or a profile that is sRGB.
bool takes_fast_path(std::span<const std::byte> file, const ProbeInfo& info);

struct Decoded {
  Bitmap bitmap;  // ycbcr, full range, stored frame, chroma as sampled; size = the stored size
  std::vector<Finding> findings;  // master/damaged if the decoder had to repair something
};

// Decodes at 1/shrink scale (1, 2, 4 or 8) in the DCT domain. Truncated or broken scan data is
// corrupt_data: a half-grey picture is never returned. Scans are capped at 100.
Result<Decoded> decode_planes(std::span<const std::byte> file, const ProbeInfo& info, int shrink);

struct EncodeOptions {
  int quality = 82;  // 1..100, IJG scale
  bool progressive = true;
  // Metadata is spliced in by the metadata module, never here.
};

// rgb or ycbcr (full range, 4:2:0 or grey). rgba is invalid_argument: flatten first.
Result<std::vector<std::byte>> encode(const Bitmap& bitmap, const EncodeOptions& options);

}  // namespace picdesk::jpeg
