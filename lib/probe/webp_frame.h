// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures inside a WebP: VP8 (RFC 6386, 9.1), VP8L (its specification, section 3) and the
// frames of an animation (RFC 9649, 2.7.1.1).
#pragma once

#include <cstdint>

#include "picdesk/geometry.h"
#include "picdesk/result.h"
#include "probe/bytes.h"
#include "probe/riff.h"

namespace picdesk::gate {

struct WebpFrame {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool lossless = false;
  bool alpha = false;
};

bool is_picture(const RiffChunk& chunk);  // "VP8 " or "VP8L"

// The header of such a chunk. Errors: corrupt_data.
Result<WebpFrame> read_picture(ByteView file, const RiffChunk& chunk);

// corrupt_data if the data is not of the size that the container promises.
Result<void> check_promise(const WebpFrame& frame, std::uint64_t width, std::uint64_t height);

// The picture of an ANMF chunk, which must lie on the canvas. Errors: corrupt_data; too_large for
// more than kMostWebpChunks parts.
struct AnimationFrame {
  WebpFrame picture;
  bool has_alpha_chunk = false;
};
Result<AnimationFrame> read_animation_frame(ByteView file, const RiffChunk& chunk, Size canvas);

constexpr int kMostWebpChunks = 256;  // at the top, and again in each animation frame

}  // namespace picdesk::gate
