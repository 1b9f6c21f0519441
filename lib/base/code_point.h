// SPDX-License-Identifier: GPL-3.0-or-later
// One code point of a UTF-8 text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace picdesk::text {

struct CodePoint {
  std::int32_t value = 0;  // negative: the bytes are not strict UTF-8
  std::size_t size = 0;    // bytes, at least 1; of a broken sequence: what could have been one
};

// Of a position whose byte is not ASCII; use code_point_at().
CodePoint long_code_point_at(std::string_view bytes, std::size_t position);

// `position` must be inside the text. Latin and Arabic letters of two bytes need no call.
inline CodePoint code_point_at(std::string_view bytes, std::size_t position) {
  const auto byte = static_cast<unsigned char>(bytes[position]);
  if (byte < 0x80) return {byte, 1};
  if (byte >= 0xC2 && byte < 0xE0 && position + 1 < bytes.size()) {
    const auto trail = static_cast<unsigned char>(bytes[position + 1]);
    if ((trail & 0xC0) == 0x80) return {(byte & 0x1F) << 6 | (trail & 0x3F), 2};
  }
  return long_code_point_at(bytes, position);
}

// Where the code point that ends at `end` (> 0) begins; of broken bytes, the byte in front.
std::size_t code_point_before(std::string_view bytes, std::size_t end);

// The first byte that is not strict UTF-8: where an overlong form, a surrogate, a number above
// U+10FFFF or a sequence that is cut short begins.
std::optional<std::size_t> first_bad_byte(std::string_view bytes);

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// `value` must be a code point and no surrogate.
void append_utf8(std::string& out, std::int32_t value);

}  // namespace picdesk::text
