// SPDX-License-Identifier: GPL-3.0-or-later
// ASCII in a hurry: most captions are nothing else, and Unicode's tables cost microseconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace picdesk::text {

inline constexpr std::uint64_t kTopBits = 0x8080808080808080;  // of eight bytes

// Whether no byte has its top bit set.
inline bool is_ascii(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data() + at, sizeof block);
    if ((block & kTopBits) != 0) return false;
  }
  for (; at < bytes.size(); ++at) {
    if ((static_cast<unsigned char>(bytes[at]) & 0x80) != 0) return false;
  }
  return true;
}

constexpr bool is_ascii_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_ascii_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
constexpr bool is_ascii_letter(char byte) { return is_ascii_upper(byte) || is_ascii_lower(byte); }
constexpr bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_ascii_hex(char byte) {
  return is_ascii_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}
// Of a hexadecimal digit.
constexpr std::uint32_t hex_value(char byte) {
  return static_cast<std::uint32_t>(is_ascii_digit(byte) ? byte - '0' : (byte | 0x20) - 'a' + 10);
}
constexpr char ascii_lower(char byte) {
  return is_ascii_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

}  // namespace picdesk::text
