// SPDX-License-Identifier: GPL-3.0-or-later
// Integers in byte streams. The caller has checked that they are inside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace picdesk::gate {

using ByteView = std::span<const std::byte>;

// Whether [offset, offset + length) is inside; no sum can overflow.
constexpr bool fits(ByteView bytes, std::uint64_t offset, std::uint64_t length) {
  return offset <= bytes.size() && length <= bytes.size() - offset;
}

inline std::uint32_t u8(ByteView bytes, std::size_t at) {
  return std::to_integer<std::uint32_t>(bytes[at]);
}
inline std::uint32_t u16_big(ByteView bytes, std::size_t at) {
  return u8(bytes, at) << 8 | u8(bytes, at + 1);
}
inline std::uint32_t u32_big(ByteView bytes, std::size_t at) {
  return u16_big(bytes, at) << 16 | u16_big(bytes, at + 2);
}
inline std::uint32_t u16_little(ByteView bytes, std::size_t at) {
  return u8(bytes, at + 1) << 8 | u8(bytes, at);
}
inline std::uint32_t u24_little(ByteView bytes, std::size_t at) {
  return u8(bytes, at + 2) << 16 | u16_little(bytes, at);
}
inline std::uint32_t u32_little(ByteView bytes, std::size_t at) {
  return u16_little(bytes, at + 2) << 16 | u16_little(bytes, at);
}

inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline bool starts_with(ByteView bytes, std::string_view prefix) {
  return as_text(bytes).starts_with(prefix);
}

}  // namespace picdesk::gate
