// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a JPEG without a picture in it: what a header gate reads, and nothing else.
#pragma once

#include <utility>

#include "probe/byte_writer.h"

namespace picdesk::test {

class JpegBuilder {
 public:
  struct Component {
    int id;
    int across;
    int down;
  };
  using Components = std::vector<Component>;
  static Components subsampled() { return {{1, 2, 2}, {2, 1, 1}, {3, 1, 1}}; }
  static Components full() { return {{1, 1, 1}, {2, 1, 1}, {3, 1, 1}}; }

  JpegBuilder() { writer_.big(2, 0xFFD8); }

  JpegBuilder& marker(int code) {
    writer_.u8(0xFF).u8(static_cast<unsigned>(code));
    return *this;
  }
  JpegBuilder& segment(int code, std::string_view payload) {
    marker(code);
    writer_.big(2, payload.size() + 2).text(payload);
    return *this;
  }
  JpegBuilder& segment(int code, const Bytes& payload) {
    marker(code);
    writer_.big(2, payload.size() + 2).append(payload);
    return *this;
  }
  // The length field as given, whatever follows.
  JpegBuilder& segment_of_length(int code, unsigned length, std::size_t bytes) {
    marker(code);
    writer_.big(2, length).fill(bytes);
    return *this;
  }
  JpegBuilder& frame(int width, int height, const Components& components = full(), int code = 0xC0,
                     int bits = 8) {
    ByteWriter header;
    header.u8(static_cast<unsigned>(bits))
        .big(2, static_cast<unsigned>(height))
        .big(2, static_cast<unsigned>(width))
        .u8(components.size());
    for (const Component& component : components) {
      header.u8(static_cast<unsigned>(component.id))
          .u8(static_cast<unsigned>(component.across << 4 | component.down))
          .u8(0);
    }
    return segment(code, header.bytes());
  }
  // The header of a scan with components 1 ... n and a little data.
  JpegBuilder& scan(int components = 3) {
    ByteWriter header;
    header.u8(static_cast<unsigned>(components));
    for (int i = 1; i <= components; ++i) header.u8(static_cast<unsigned>(i)).u8(0);
    header.big(3, 0x003F00);
    return segment(0xDA, header.bytes()).data("\x12\x34\x56");
  }
  JpegBuilder& data(std::string_view text) {
    writer_.text(text);
    return *this;
  }
  JpegBuilder& fill(std::size_t count, int value) {
    writer_.fill(count, static_cast<unsigned>(value));
    return *this;
  }
  JpegBuilder& end() { return marker(0xD9); }
  std::size_t size() const { return writer_.size(); }
  const Bytes& bytes() const { return writer_.bytes(); }

 private:
  ByteWriter writer_;
};

// A whole small baseline JPEG.
inline Bytes small_jpeg() { return JpegBuilder().frame(16, 8).scan().end().bytes(); }

}  // namespace picdesk::test
