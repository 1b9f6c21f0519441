// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a PNG without a picture in it. Checksums are zero: the gate leaves them to the
// decoder.
#pragma once

#include "probe/byte_writer.h"

namespace picdesk::test {

class PngBuilder {
 public:
  PngBuilder() { writer_.text("\x89PNG\r\n\x1A\n"); }

  PngBuilder& chunk(std::string_view type, const Bytes& payload) {
    writer_.big(4, payload.size()).text(type).append(payload).fill(4);
    return *this;
  }
  PngBuilder& chunk(std::string_view type, std::string_view payload = {}) {
    return chunk(type, bytes_of(payload));
  }
  // The length field as given, whatever follows.
  PngBuilder& chunk_of_length(std::string_view type, std::uint32_t length, std::size_t bytes) {
    writer_.big(4, length).text(type).fill(bytes);
    return *this;
  }
  PngBuilder& header(std::uint32_t width, std::uint32_t height, int bits = 8, int colour_type = 2,
                     int interlaced = 0) {
    return chunk("IHDR", ByteWriter()
                             .big(4, width)
                             .big(4, height)
                             .u8(static_cast<unsigned>(bits))
                             .u8(static_cast<unsigned>(colour_type))
                             .fill(2)
                             .u8(static_cast<unsigned>(interlaced))
                             .bytes());
  }
  PngBuilder& frames(std::uint32_t number) {
    return chunk("acTL", ByteWriter().big(4, number).big(4, 0).bytes());
  }
  PngBuilder& data() { return chunk("IDAT", "\x78\x9C"); }
  PngBuilder& end() { return chunk("IEND"); }
  PngBuilder& append(std::string_view text) {
    writer_.text(text);
    return *this;
  }
  std::size_t size() const { return writer_.size(); }
  const Bytes& bytes() const { return writer_.bytes(); }

 private:
  ByteWriter writer_;
};

inline Bytes small_png() { return PngBuilder().header(16, 8).data().end().bytes(); }

}  // namespace picdesk::test
