// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/tiff_block.h"

#include <array>

namespace picdesk::metadata {
namespace {

struct Type {
  std::string_view name;
  std::size_t size;
};
constexpr std::array<Type, 14> types = {{{"", 0},
                                         {"byte", 1},
                                         {"ascii", 1},
                                         {"short", 2},
                                         {"long", 4},
                                         {"rational", 8},
                                         {"sbyte", 1},
                                         {"undefined", 1},
                                         {"sshort", 2},
                                         {"slong", 4},
                                         {"srational", 8},
                                         {"float", 4},
                                         {"double", 8},
                                         {"ifd", 4}}};

}  // namespace

std::size_t tiff_type_size(std::uint32_t type) {
  return type < types.size() ? types[type].size : 0;
}

std::string tiff_type_name(std::uint32_t type) {
  if (tiff_type_size(type) == 0) return "type " + std::to_string(type);
  return std::string(types[type].name);
}

std::string hex_tag(std::uint32_t tag) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "0x";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[tag >> shift & 15];
  return out;
}

std::optional<TiffBlock> TiffBlock::open(ByteView bytes) {
  if (starts_with(bytes, exif_prefix)) bytes = bytes.subspan(exif_prefix.size());
  const bool big = starts_with(bytes, std::string_view("MM\0*", 4));
  const bool little = starts_with(bytes, std::string_view("II*\0", 4));
  if (bytes.size() < tiff_header_size || (!big && !little)) return std::nullopt;
  return TiffBlock(bytes, big);
}

}  // namespace picdesk::metadata
