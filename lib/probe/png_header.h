// SPDX-License-Identifier: GPL-3.0-or-later
// The IHDR chunk of a PNG (ISO/IEC 15948, 11.2.2).
#pragma once

#include <cstdint>

#include "picdesk/master.h"
#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

struct PngHeader {
  Size size;
  int bits = 8;        // of a sample, or of a palette's index
  int components = 3;  // a palette's index is one
  bool palette = false;
  bool alpha = false;
  bool interlaced = false;

  // Memory of a decode: an interlaced picture must be held whole.
  std::uint64_t decode_bytes(bool palette_has_alpha) const;
};

// `data`: the 13 bytes. Errors: corrupt_data, too_large.
Result<PngHeader> read_png_header(ByteView data, const Limits& limits);

}  // namespace picdesk::gate
