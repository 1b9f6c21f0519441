// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/webp_frame.h"

#include <string>

#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

constexpr std::size_t kFrameHead = 16;

std::string sides(std::uint64_t width, std::uint64_t height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

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

}  // namespace

bool is_picture(const RiffChunk& chunk) { return chunk.type == "VP8 " || chunk.type == "VP8L"; }

Result<WebpFrame> read_picture(ByteView file, const RiffChunk& chunk) {
  const ByteView data = file.subspan(chunk.payload, chunk.length);
  return chunk.type == "VP8L" ? read_lossless_frame(data) : read_lossy_frame(data);
}

Result<void> check_promise(const WebpFrame& frame, std::uint64_t width, std::uint64_t height) {
  if (frame.width == width && frame.height == height) return {};
  return corrupt("the WebP promises a picture of " + sides(width, height) + ", its data is " +
                 sides(frame.width, frame.height));
}

Result<AnimationFrame> read_animation_frame(ByteView file, const RiffChunk& chunk, Size canvas) {
  if (chunk.length < kFrameHead) {
    return corrupt(describe(chunk) + " has only " + count(chunk.length, "byte"));
  }
  const std::uint64_t width = std::uint64_t{u24_little(file, chunk.payload + 6)} + 1;
  const std::uint64_t height = std::uint64_t{u24_little(file, chunk.payload + 9)} + 1;
  const std::uint64_t right = 2 * std::uint64_t{u24_little(file, chunk.payload)} + width;
  const std::uint64_t bottom = 2 * std::uint64_t{u24_little(file, chunk.payload + 3)} + height;
  if (right > static_cast<std::uint64_t>(canvas.width) ||
      bottom > static_cast<std::uint64_t>(canvas.height)) {
    return corrupt(describe(chunk) + " reaches to " + sides(right, bottom) + ", beyond the canvas");
  }
  AnimationFrame result;
  const std::size_t end = chunk.payload + chunk.length;
  std::size_t position = chunk.payload + kFrameHead;
  for (int parts = 0; position < end; ++parts) {
    if (parts == kMostWebpChunks) {
      return too_large(describe(chunk) + " has more than " + count(kMostWebpChunks, "part"));
    }
    Result<RiffChunk> part = read_riff_chunk(file, position, end);
    if (!part) return forward_error(part);
    if (is_picture(*part)) {
      Result<WebpFrame> picture = read_picture(file, *part);
      if (!picture) return forward_error(picture);
      result.picture = *picture;
      Result<void> fine = check_promise(*picture, width, height);
      if (!fine) return forward_error(fine);
      return result;
    }
    if (part->type == "ALPH") result.has_alpha_chunk = true;
    position = part->end();
  }
  return corrupt(describe(chunk) + " has no picture");
}

}  // namespace picdesk::gate
