// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/vp8_quantiser.h"

#include "probe/bool_decoder.h"
#include "probe/riff.h"
#include "probe/webp_frame.h"

namespace picdesk::gate {
namespace {

constexpr std::size_t kFirstChunk = 12;
constexpr std::size_t kUncodedBytes = 10;  // frame tag, start code, width, height

// `count` optional values: a flag, and if it is set `bits` bits and perhaps a sign.
void skip_optional(BoolDecoder& header, int count, int bits) {
  for (int i = 0; i < count; ++i) {
    if (header.flag()) header.literal(bits);
  }
}

// RFC 6386, 9.3 and 19.2: update_segmentation().
void skip_segmentation(BoolDecoder& header) {
  const bool has_map = header.flag();
  if (header.flag()) {
    header.flag();                    // values are absolute
    skip_optional(header, 4, 7 + 1);  // quantisers, with sign
    skip_optional(header, 4, 6 + 1);  // loop filter levels, with sign
  }
  if (has_map) skip_optional(header, 3, 8);
}

// 9.6: filter type, level, sharpness, adjustments.
void skip_loop_filter(BoolDecoder& header) {
  header.literal(1 + 6 + 3);
  if (header.flag() && header.flag()) skip_optional(header, 4 + 4, 6 + 1);
}

std::optional<int> read_key_frame(ByteView frame) {
  if (frame.size() <= kUncodedBytes) return std::nullopt;
  BoolDecoder header(frame.subspan(kUncodedBytes));
  header.literal(1 + 1);  // colour space, clamping
  if (header.flag()) skip_segmentation(header);
  skip_loop_filter(header);
  header.literal(2);  // number of partitions
  const std::uint32_t index = header.literal(7);
  if (header.failed()) return std::nullopt;
  return static_cast<int>(index);
}

}  // namespace

std::optional<int> webp_quantiser(ByteView file) {
  std::size_t at = kFirstChunk;
  for (int chunks = 0; chunks < kMostWebpChunks && at < file.size(); ++chunks) {
    const Result<RiffChunk> chunk = read_riff_chunk(file, at, file.size());
    if (!chunk) return std::nullopt;
    if (chunk->type == "VP8 ") return read_key_frame(file.subspan(chunk->payload, chunk->length));
    at = chunk->end();
  }
  return std::nullopt;
}

}  // namespace picdesk::gate
