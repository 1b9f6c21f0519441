// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/png_header.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "probe/caps.h"
#include "probe/refusal.h"

namespace picdesk::gate {
namespace {

struct ColourType {
  std::uint32_t code;
  int components;
  bool alpha;
  std::string_view depths;  // one byte each
};

constexpr std::array kColourTypes{
    ColourType{0, 1, false, "\1\2\4\10\20"}, ColourType{2, 3, false, "\10\20"},
    ColourType{3, 1, false, "\1\2\4\10"},    ColourType{4, 2, true, "\10\20"},
    ColourType{6, 4, true, "\10\20"},
};

}  // namespace

std::uint64_t PngHeader::decode_bytes(bool palette_has_alpha) const {
  if (!interlaced) return kStreamedDecode;
  const int channels = palette ? (palette_has_alpha ? 4 : 3) : components;
  const std::uint64_t pixel_bytes = static_cast<std::uint64_t>(channels) * (bits > 8 ? 2 : 1);
  return static_cast<std::uint64_t>(size.area()) * pixel_bytes * 5 / 4 + (32ull << 20);
}

Result<PngHeader> read_png_header(ByteView data, const Limits& limits) {
  const std::uint32_t bits = u8(data, 8);
  const std::uint32_t code = u8(data, 9);
  const auto type = std::ranges::find(kColourTypes, code, &ColourType::code);
  if (type == kColourTypes.end() ||
      type->depths.find(static_cast<char>(bits)) == std::string_view::npos) {
    return corrupt("the PNG header has colour type " + std::to_string(code) + " with " +
                   std::to_string(bits) + " bits, which do not go together");
  }
  if (u8(data, 10) != 0 || u8(data, 11) != 0 || u8(data, 12) > 1) {
    return corrupt("the PNG header has compression " + std::to_string(u8(data, 10)) + ", filter " +
                   std::to_string(u8(data, 11)) + ", interlace " + std::to_string(u8(data, 12)) +
                   "; known are 0, 0 and 0 or 1");
  }
  Result<Size> size = checked_size(u32_big(data, 0), u32_big(data, 4), limits);
  if (!size) return forward_error(size);
  PngHeader header;
  header.size = *size;
  header.bits = static_cast<int>(bits);
  header.components = type->components;
  header.palette = code == 3;
  header.alpha = type->alpha;
  header.interlaced = u8(data, 12) == 1;
  return header;
}

}  // namespace picdesk::gate
