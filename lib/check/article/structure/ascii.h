// SPDX-License-Identifier: GPL-3.0-or-later
// The ASCII classes that HTML, CSS and URLs are defined by.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::check {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
constexpr bool is_hex(char byte) {
  return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}
constexpr int hex_value(char byte) {
  if (is_digit(byte)) return byte - '0';
  return (byte >= 'a' ? byte - 'a' : byte - 'A') + 10;
}
// HTML's ASCII white space.
constexpr bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}
constexpr char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

inline std::string_view without_space(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = lower(byte);
  return out;
}

}  // namespace picdesk::check
