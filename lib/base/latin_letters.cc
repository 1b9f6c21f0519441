// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/latin_letters.h"

#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "base/code_point.h"

namespace picdesk::text {
namespace {

constexpr std::int32_t kFirst = 0xC0;

// U+00C0 to U+017F; empty: not known.
constexpr std::array<std::string_view, 0x180 - kFirst> kLetters = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", "-", "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", "-", "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "q",  "l",  "l", "l", "l", "l",
    "l", "",  "",   "l",  "l", "n", "n",  "n",  "n",  "n", "n", "",  "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};

// Quotation marks, dashes, the ellipsis and the no-break space: what stands between words. So does
// what ICU makes an apostrophe.
bool is_gap(std::int32_t value) {
  return value == 0xA0 || value == 0xAB || value == 0xBB || (value >= 0x2013 && value <= 0x2014) ||
         (value >= 0x2018 && value <= 0x201E) || value == 0x2026 || value == 0x2039 ||
         value == 0x203A;
}

std::string_view known(std::int32_t value) { return is_gap(value) ? "-" : latin_letters(value); }

}  // namespace

std::string_view latin_letters(std::int32_t code_point) {
  const std::int32_t index = code_point - kFirst;
  const bool listed = index >= 0 && index < static_cast<std::int32_t>(kLetters.size());
  return listed ? kLetters[static_cast<std::size_t>(index)] : std::string_view();
}

std::optional<std::string> in_ascii_letters(std::string_view utf8) {
  std::string ascii;
  ascii.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.size;
    if (point.size == 1) {
      const char byte = ascii_lower(static_cast<char>(point.value));
      ascii += is_ascii_lower(byte) || is_ascii_digit(byte) ? byte : '-';
      continue;
    }
    const std::string_view letters = known(point.value);
    if (letters.empty()) return std::nullopt;
    ascii += letters;
  }
  return ascii;
}

}  // namespace picdesk::text
