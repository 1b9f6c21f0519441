// SPDX-License-Identifier: GPL-3.0-or-later
// The bitstream headers inside a WebP: VP8 (RFC 6386, 9.1) and VP8L (its specification, section 3).
#pragma once

#include <cstdint>

#include "picdesk/result.h"
#include "probe/bytes.h"

namespace picdesk::gate {

struct WebpFrame {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool lossless = false;
  bool alpha = false;
};

// `data`: the payload of a "VP8 " or "VP8L" chunk. Errors: corrupt_data.
Result<WebpFrame> read_lossy_frame(ByteView data);
Result<WebpFrame> read_lossless_frame(ByteView data);

}  // namespace picdesk::gate
