// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a WebP without a picture in it.
#pragma once

#include "probe/byte_writer.h"

namespace picdesk::test {

inline Bytes lossy_frame(unsigned width, unsigned height) {
  return ByteWriter()
      .fill(3)
      .text("\x9D\x01\x2A")
      .little(2, width)
      .little(2, height)
      .fill(2)
      .bytes();
}
inline Bytes lossless_frame(unsigned width, unsigned height, bool alpha = false) {
  const std::uint32_t bits =
      (width - 1) | (height - 1) << 14 | static_cast<std::uint32_t>(alpha) << 28;
  return ByteWriter().u8(0x2F).little(4, bits).u8(0).bytes();
}

class WebpBuilder {
 public:
  enum Flag : unsigned {
    has_animation = 2,
    has_xmp = 4,
    has_exif = 8,
    has_alpha = 16,
    has_icc = 32
  };

  WebpBuilder& chunk(std::string_view type, const Bytes& payload) {
    chunks_.text(type).little(4, payload.size()).append(payload);
    if (payload.size() % 2 == 1) chunks_.u8(0);
    return *this;
  }
  WebpBuilder& chunk(std::string_view type, std::string_view payload) {
    return chunk(type, bytes_of(payload));
  }
  WebpBuilder& canvas(unsigned flags, unsigned width, unsigned height) {
    return chunk("VP8X",
                 ByteWriter().u8(flags).fill(3).little(3, width - 1).little(3, height - 1).bytes());
  }
  WebpBuilder& lossy(unsigned width, unsigned height) {
    return chunk("VP8 ", lossy_frame(width, height));
  }
  WebpBuilder& lossless(unsigned width, unsigned height, bool alpha = false) {
    return chunk("VP8L", lossless_frame(width, height, alpha));
  }
  // An animation frame at 0, 0.
  WebpBuilder& animation_frame(unsigned width, unsigned height) {
    return chunk("ANMF", ByteWriter()
                             .fill(6)
                             .little(3, width - 1)
                             .little(3, height - 1)
                             .fill(4)
                             .text("VP8 ")
                             .little(4, 12)
                             .append(lossy_frame(width, height))
                             .bytes());
  }
  WebpBuilder& raw(std::string_view bytes) {
    chunks_.text(bytes);
    return *this;
  }
  Bytes bytes() const { return bytes(static_cast<std::uint32_t>(chunks_.size() + 4)); }
  Bytes bytes(std::uint32_t riff_size) const {
    return ByteWriter()
        .text("RIFF")
        .little(4, riff_size)
        .text("WEBP")
        .append(chunks_.bytes())
        .bytes();
  }
  // Where the next chunk will begin.
  std::size_t position() const { return 12 + chunks_.size(); }

 private:
  ByteWriter chunks_;
};

inline Bytes small_webp() { return WebpBuilder().lossy(16, 8).bytes(); }

}  // namespace picdesk::test
