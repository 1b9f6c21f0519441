// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pixels of a TIFF page lie: strips or tiles.
#pragma once

#include <cstdint>

#include "picdesk/result.h"
#include "probe/tiff_reader.h"

namespace picdesk::gate {

struct TiffLayout {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  std::uint64_t bits = 8;
  std::uint64_t samples = 1;
  bool planar = false;  // a plane for each sample
  bool uncompressed = false;
  // Of subsampled YCbCr: pixels that share a Cb and a Cr.
  std::uint64_t chroma_across = 1;
  std::uint64_t chroma_down = 1;

  std::uint64_t planes() const { return planar ? samples : 1; }
  // Bytes of a block of pixels in one plane.
  std::uint64_t bytes(std::uint64_t columns, std::uint64_t rows) const;
};

// All strips or tiles are there, inside the file and, if uncompressed, long enough. Gives the
// memory that a decode needs. Errors: corrupt_data, too_large.
Result<std::uint64_t> check_strips(const TiffReader& reader, const TiffDirectory& page,
                                   const TiffLayout& layout);

}  // namespace picdesk::gate
