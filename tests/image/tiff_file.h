// SPDX-License-Identifier: GPL-3.0-or-later
// Uncompressed TIFFs with exactly the samples a test wants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "picdesk/master.h"

namespace picdesk::test {

struct TiffFile {
  Size size{1, 1};
  int bits = 8;           // or 16
  int samples = 3;        // per pixel, extra ones included
  int photometric = 2;    // 1 grey, 2 RGB, 5 CMYK, 8 L*a*b*
  int extra_sample = -1;  // ExtraSamples of the last sample: 0 unspecified, 1 or 2 alpha
  std::span<const std::byte> profile;
  std::vector<unsigned> values;  // row by row, interleaved
};

std::vector<std::byte> tiff_bytes(const TiffFile& tiff);
ProbeInfo tiff_info(const TiffFile& tiff);

}  // namespace picdesk::test
