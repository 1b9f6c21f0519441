// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/webp_frame.h"

#include "probe/refusal.h"

namespace picdesk::gate {

Result<WebpFrame> read_lossy_frame(ByteView data) {
  constexpr std::size_t kHeaderBytes = 10;
  constexpr std::uint32_t kSizeBits = 0x3FFF;  // the two above are a scale for players
  if (data.size() < kHeaderBytes || !starts_with(data.subspan(3), "\x9D\x01\x2A")) {
    return corrupt("the VP8 data of the WebP has no start code");
  }
  const bool key_frame = (u8(data, 0) & 1) == 0;
  if (!key_frame) return corrupt("the VP8 data of the WebP is no key frame");
  return WebpFrame{u16_little(data, 6) & kSizeBits, u16_little(data, 8) & kSizeBits, false, false};
}

Result<WebpFrame> read_lossless_frame(ByteView data) {
  constexpr std::size_t kHeaderBytes = 5;
  if (data.size() < kHeaderBytes || u8(data, 0) != 0x2F) {
    return corrupt("the VP8L data of the WebP has no signature byte");
  }
  const std::uint32_t bits =
      u32_little(data, 1);  // 14 width - 1, 14 height - 1, 1 alpha, 3 version
  if (bits >> 29 != 0) {
    return corrupt("the VP8L data of the WebP has version " + std::to_string(bits >> 29));
  }
  return WebpFrame{(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, true, (bits >> 28 & 1) != 0};
}

}  // namespace picdesk::gate
