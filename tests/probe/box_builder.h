// SPDX-License-Identifier: GPL-3.0-or-later
// HEIF and JPEG XL files of boxes, as small as they can be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "probe/byte_writer.h"

namespace picdesk::test {

inline std::string text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline std::string number(int bytes, std::uint64_t value) {
  return text_of(ByteWriter().big(bytes, value).bytes());
}
inline std::string box(std::string_view type, std::string_view payload) {
  return number(4, payload.size() + 8) + std::string(type) + std::string(payload);
}
inline std::string full_box(std::string_view type, int version, std::string_view payload) {
  return box(type, number(1, static_cast<std::uint64_t>(version)) + std::string(3, '\0') +
                       std::string(payload));
}

struct Piece {
  std::uint32_t offset;  // in the file, or in idat
  std::uint32_t length;
};

struct Item {
  std::uint32_t id;
  std::string type;    // "Exif", "mime"
  std::string more{};  // of mime: content type, NUL, encoding, NUL
  int method = 0;      // 0: file, 1: idat, 2: item
  std::vector<Piece> pieces{};
};

// ftyp, meta with iinf, iloc, idat and an ispe of 640x480.
class HeifBuilder {
 public:
  explicit HeifBuilder(std::string brand = "heic") : brand_(std::move(brand)) {}
  HeifBuilder& add(Item item) {
    items_.push_back(std::move(item));
    return *this;
  }
  HeifBuilder& data(std::string data) {
    data_ = std::move(data);
    return *this;
  }
  // `behind` follows the meta box.
  Bytes file(const std::string& behind = {}) const {
    return bytes_of(head() + full_box("meta", 0, children()) + behind);
  }
  // Where `behind` begins.
  std::uint32_t end() const { return static_cast<std::uint32_t>(file().size()); }

 private:
  std::string head() const { return box("ftyp", brand_ + number(4, 0) + "mif1" + brand_); }
  std::string children() const {
    std::string infos = number(2, items_.size());
    std::string locations = number(2, 0x4400) + number(2, items_.size());
    for (const Item& item : items_) {
      infos +=
          full_box("infe", 2, number(2, item.id) + number(2, 0) + item.type + '\0' + item.more);
      locations += number(2, item.id) + number(2, static_cast<std::uint64_t>(item.method)) +
                   number(2, 0) + number(2, item.pieces.size());
      for (const Piece& piece : item.pieces) {
        locations += number(4, piece.offset) + number(4, piece.length);
      }
    }
    const std::string size = full_box("ispe", 0, number(4, 640) + number(4, 480));
    return full_box("hdlr", 0, std::string(4, '\0') + "pict" + std::string(13, '\0')) +
           full_box("iinf", 0, infos) + box("iprp", box("ipco", size)) +
           full_box("iloc", 1, locations) + (data_.empty() ? "" : box("idat", data_));
  }

  std::string brand_;
  std::vector<Item> items_;
  std::string data_;
};

inline std::string mime_xmp(const std::string& encoding = {}) {
  return std::string("application/rdf+xml") + '\0' + encoding +
         (encoding.empty() ? "" : std::string(1, '\0'));
}

// Signature, ftyp and the boxes.
inline Bytes jxl_file(const std::string& boxes) {
  return bytes_of(box("JXL ", "\r\n\x87\n") + box("ftyp", "jxl " + number(4, 0) + "jxl ") + boxes +
                  box("jxlc", std::string("\xFF\x0A\0\0", 4)));
}

}  // namespace picdesk::test
