// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a little-endian TIFF, and of an EXIF block.
#pragma once

#include "probe/byte_writer.h"

namespace picdesk::test {

struct TiffTag {
  unsigned tag;
  unsigned type;  // 1 byte, 2 text, 3 short, 4 long, 7 undefined
  std::uint32_t count;
  std::uint32_t value;  // or its offset
};
using TiffTags = std::vector<TiffTag>;

constexpr unsigned kShort = 3;
constexpr unsigned kLong = 4;

class TiffBuilder {
 public:
  explicit TiffBuilder(std::uint32_t first_directory = 8) {
    writer_.text("II").little(2, 42).little(4, first_directory);
  }
  TiffBuilder& directory(const TiffTags& tags, std::uint32_t next = 0) {
    writer_.little(2, tags.size());
    for (const TiffTag& tag : tags) {
      writer_.little(2, tag.tag).little(2, tag.type).little(4, tag.count).little(4, tag.value);
    }
    writer_.little(4, next);
    return *this;
  }
  TiffBuilder& fill(std::size_t count) {
    writer_.fill(count);
    return *this;
  }
  TiffBuilder& text(std::string_view text) {
    writer_.text(text);
    return *this;
  }
  TiffBuilder& longs(const std::vector<std::uint32_t>& values) {
    for (const std::uint32_t value : values) writer_.little(4, value);
    return *this;
  }
  std::size_t size() const { return writer_.size(); }
  const Bytes& bytes() const { return writer_.bytes(); }

 private:
  ByteWriter writer_;
};

// A grey 8-bit picture whose one strip begins at byte 8; its tags can be changed and added to.
struct TiffPicture {
  std::uint32_t width = 16;
  std::uint32_t height = 8;
  std::uint32_t strip_bytes = 128;

  TiffTags tags() const {
    return {{256, kLong, 1, width}, {257, kLong, 1, height}, {258, kShort, 1, 8},
            {259, kShort, 1, 1},    {262, kShort, 1, 1},     {273, kLong, 1, 8},
            {277, kShort, 1, 1},    {278, kLong, 1, height}, {279, kLong, 1, strip_bytes}};
  }
  // The same with one tag of another value, or added, or (count 0) taken away.
  TiffTags with(const TiffTag& changed) const {
    TiffTags all = tags();
    std::erase_if(all, [&](const TiffTag& tag) { return tag.tag == changed.tag; });
    if (changed.count > 0) all.push_back(changed);
    return all;
  }
  // Header, strip, directory.
  Bytes file(const TiffTags& tags, std::uint32_t next = 0) const {
    return TiffBuilder(8 + 128).fill(128).directory(tags, next).bytes();
  }
  Bytes file() const { return file(tags()); }
};

inline Bytes small_tiff() { return TiffPicture().file(); }

}  // namespace picdesk::test
