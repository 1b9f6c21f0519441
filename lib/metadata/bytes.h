// SPDX-License-Identifier: GPL-3.0-or-later
// Integers in byte streams. Callers check the bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace picdesk::metadata {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

inline std::uint32_t byte_at(ByteView bytes, std::size_t at) {
  return std::to_integer<std::uint32_t>(bytes[at]);
}
inline std::uint32_t u16_big(ByteView bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}
inline std::uint32_t u32_big(ByteView bytes, std::size_t at) {
  return u16_big(bytes, at) << 16 | u16_big(bytes, at + 2);
}
inline std::uint32_t u16_little(ByteView bytes, std::size_t at) {
  return byte_at(bytes, at + 1) << 8 | byte_at(bytes, at);
}
inline std::uint32_t u24_little(ByteView bytes, std::size_t at) {
  return byte_at(bytes, at + 2) << 16 | u16_little(bytes, at);
}
inline std::uint32_t u32_little(ByteView bytes, std::size_t at) {
  return u16_little(bytes, at + 2) << 16 | u16_little(bytes, at);
}

inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline ByteView as_byte_view(std::string_view text) { return std::as_bytes(std::span(text)); }

inline bool starts_with(ByteView bytes, std::string_view prefix) {
  return as_text(bytes).substr(0, prefix.size()) == prefix;
}

inline void append(Bytes& out, ByteView bytes) {
  out.insert(out.end(), bytes.begin(), bytes.end());
}
inline void append(Bytes& out, std::string_view text) { append(out, as_byte_view(text)); }
inline void append_u8(Bytes& out, std::uint32_t value) {
  out.push_back(static_cast<std::byte>(value & 0xFF));
}
inline void append_u16_big(Bytes& out, std::uint32_t value) {
  append_u8(out, value >> 8);
  append_u8(out, value);
}
inline void append_u32_big(Bytes& out, std::uint32_t value) {
  append_u16_big(out, value >> 16);
  append_u16_big(out, value);
}
inline void append_u24_little(Bytes& out, std::uint32_t value) {
  append_u8(out, value);
  append_u8(out, value >> 8);
  append_u8(out, value >> 16);
}
inline void append_u32_little(Bytes& out, std::uint32_t value) {
  append_u24_little(out, value);
  append_u8(out, value >> 24);
}

}  // namespace picdesk::metadata
