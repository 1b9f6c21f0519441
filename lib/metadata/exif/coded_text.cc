// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/coded_text.h"

#include <cstdint>

#include "base/code_point.h"
#include "metadata/bytes.h"

namespace picdesk::metadata {
namespace {

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::string utf16_to_utf8(std::string_view text, bool big_endian) {
  const ByteView bytes = as_byte_view(text);
  const auto unit = [&](std::size_t at) -> std::uint32_t {
    if (at + 2 > bytes.size()) return 0;
    return big_endian ? u16_big(bytes, at) : u16_little(bytes, at);
  };
  std::string out;
  for (std::size_t at = 0; unit(at) != 0; at += 2) {
    std::uint32_t point = unit(at);
    if (is_high(point) && is_low(unit(at + 2))) {
      point = 0x10000 + ((point - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (is_high(point) || is_low(point)) {
      point = 0xFFFD;
    }
    text::append_utf8(out, static_cast<std::int32_t>(point));
  }
  return out;
}

std::string decode_user_comment(std::string_view bytes, bool big_endian) {
  constexpr std::size_t code_size = 8;
  const std::string_view code = bytes.substr(0, code_size);
  if (bytes.size() <= code_size) return {};
  std::string_view text = bytes.substr(code_size);
  if (code == std::string_view("UNICODE\0", 8)) {
    const bool little_mark = text.starts_with("\xFF\xFE");
    const bool big_mark = text.starts_with("\xFE\xFF");
    if (little_mark || big_mark) text.remove_prefix(2);
    return utf16_to_utf8(text, big_mark || (!little_mark && big_endian));
  }
  if (code != std::string_view("ASCII\0\0\0", 8) &&
      code != std::string_view("\0\0\0\0\0\0\0\0", 8)) {
    return {};
  }
  return std::string(text.substr(0, text.find('\0')));
}

}  // namespace picdesk::metadata
