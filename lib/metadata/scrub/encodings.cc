// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/encodings.h"

#include <cstdint>

#include "base/code_point.h"

namespace picdesk::metadata {

std::string latin1(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto point = text::code_point_at(utf8, i);
    if (point.value < 0 || point.value > 0xFF) return {};
    out += static_cast<char>(point.value);
    i += point.size;
  }
  return out;
}

std::string utf16(std::string_view utf8, bool big_endian) {
  std::string out;
  const auto unit = [&](std::uint32_t value) {
    const char high = static_cast<char>(value >> 8);
    const char low = static_cast<char>(value & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const auto point = text::code_point_at(utf8, i);
    if (point.value < 0) return {};
    const auto value = static_cast<std::uint32_t>(point.value);
    if (value > 0xFFFF) {
      unit(0xD800 + ((value - 0x10000) >> 10));
      unit(0xDC00 + ((value - 0x10000) & 0x3FF));
    } else {
      unit(value);
    }
    i += point.size;
  }
  return out;
}

}  // namespace picdesk::metadata
