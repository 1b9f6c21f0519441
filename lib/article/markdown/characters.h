// SPDX-License-Identifier: GPL-3.0-or-later
// Character classes of CommonMark 0.30, 2.1.
#pragma once

#include <cstddef>
#include <string_view>

namespace picdesk::article {

constexpr bool is_space(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_newline(char c) { return c == '\n' || c == '\r'; }
// The next line end from `at` on, or the text's size. std::string_view::find_first_of() takes ten
// times as long: it calls a function for each byte.
constexpr std::size_t find_newline(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_newline(text[at])) ++at;
  return at;
}
constexpr bool is_blank(char c) { return is_space(c) || is_newline(c) || c == '\v' || c == '\f'; }
constexpr bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) == 0x7F;
}
constexpr bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}
// Where text stops being the same bytes as in the source: escapes, entities, line ends, NUL.
constexpr bool stops_unescape(char c) {
  return c == '\\' || c == '&' || is_newline(c) || c == '\0';
}

}  // namespace picdesk::article
