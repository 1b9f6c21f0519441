// SPDX-License-Identifier: GPL-3.0-or-later
// Character classes of CommonMark 0.30, 2.1.
#pragma once

#include <string_view>

namespace picdesk::article {

constexpr bool is_space(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_newline(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_blank(char c) { return is_space(c) || is_newline(c) || c == '\v' || c == '\f'; }
constexpr bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) == 0x7F;
}
constexpr bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}
// Where text stops being the same bytes as in the source: escapes, entities, line ends, NUL.
inline constexpr std::string_view kUnescapeStops{"\\&\n\r\0", 5};

}  // namespace picdesk::article
