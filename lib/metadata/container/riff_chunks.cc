// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9649 (container, lossless), RFC 6386 (VP8 frame header).
#include "metadata/container/riff_chunks.h"

#include "metadata/container/walks.h"

namespace picdesk::metadata {
namespace {

constexpr std::uint32_t vp8_start_code = 0x2A019D;

struct Canvas {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  bool alpha = false;
};

Canvas read_canvas(std::string_view fourcc, ByteView image) {
  if (fourcc == "VP8 ") {
    if (image.size() < 10 || u24_little(image, 3) != vp8_start_code) return {};
    return {u16_little(image, 6) & 0x3FFF, u16_little(image, 8) & 0x3FFF, false};
  }
  if (fourcc != "VP8L" || image.size() < 5 || byte_at(image, 0) != 0x2F) return {};
  const std::uint32_t bits = u32_little(image, 1);
  return {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) != 0};
}

}  // namespace

Bytes riff_chunk(std::string_view fourcc, ByteView payload) {
  Bytes out;
  if (payload.empty()) return out;
  out.reserve(payload.size() + 9);
  append(out, fourcc);
  append_u32_little(out, static_cast<std::uint32_t>(payload.size()));
  append(out, payload);
  if (payload.size() % 2 != 0) append_u8(out, 0);
  return out;
}

Result<Bytes> make_extended_header(std::string_view fourcc, ByteView image, std::uint32_t flags) {
  const Canvas canvas = read_canvas(fourcc, image);
  if (canvas.width == 0 || canvas.height == 0) {
    return corrupt("WebP: no image header in the first chunk", 12);
  }
  Bytes payload;
  payload.reserve(10);
  append_u32_little(payload, flags | (canvas.alpha ? webp_flag::alpha : 0));
  append_u24_little(payload, canvas.width - 1);
  append_u24_little(payload, canvas.height - 1);
  return riff_chunk("VP8X", payload);
}

}  // namespace picdesk::metadata
