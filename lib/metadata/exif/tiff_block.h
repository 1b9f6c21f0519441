// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a TIFF structure (TIFF 6.0, section 2) in their byte order. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "metadata/bytes.h"

namespace picdesk::metadata {

constexpr std::string_view exif_prefix("Exif\0\0", 6);  // before the block in APP1, some WebP too
constexpr std::size_t tiff_header_size = 8;
constexpr std::size_t ifd_entry_size = 12;
constexpr std::size_t max_ifd_entries = 4096;

enum TiffType : std::uint32_t {
  tiff_byte = 1,
  tiff_ascii = 2,
  tiff_short = 3,
  tiff_long = 4,
  tiff_undefined = 7,
  tiff_slong = 9,  // of pointers in some files
  tiff_ifd = 13,
};

// The bytes of one element; 0 for a type that TIFF and Exif do not know.
std::size_t tiff_type_size(std::uint32_t type);
// "ascii", "short", ...; "type 99" for others.
std::string tiff_type_name(std::uint32_t type);

// "0x010E".
std::string hex_tag(std::uint32_t tag);

// Readers check the bounds with contains().
class TiffBlock {
 public:
  TiffBlock(ByteView bytes, bool big_endian) : bytes_(bytes), big_(big_endian) {}
  // Nothing if there is no TIFF header. A prefix of "Exif\0\0" is passed over.
  static std::optional<TiffBlock> open(ByteView bytes);

  ByteView bytes() const { return bytes_; }
  bool big_endian() const { return big_; }
  std::size_t size() const { return bytes_.size(); }
  bool contains(std::size_t at, std::size_t count) const {
    return at <= size() && count <= size() - at;
  }
  std::uint32_t u16(std::size_t at) const {
    return big_ ? u16_big(bytes_, at) : u16_little(bytes_, at);
  }
  std::uint32_t u32(std::size_t at) const {
    return big_ ? u32_big(bytes_, at) : u32_little(bytes_, at);
  }

 private:
  ByteView bytes_;
  bool big_;
};

}  // namespace picdesk::metadata
