// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/mojibake.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"
#include "metadata/iim/charset_tables.h"

namespace picdesk::metadata {
namespace {

// The Windows-1252 byte of a character. The five bytes without one pass as C1 controls.
std::optional<std::uint8_t> windows_byte(std::int32_t value) {
  if (value < 0x100) return static_cast<std::uint8_t>(value);
  const auto& table = charset_table::windows_1252;
  const auto at = std::ranges::find(table, static_cast<std::uint16_t>(value));
  if (value >= 0xFFFD || at == table.end()) return std::nullopt;
  return static_cast<std::uint8_t>(0x80 + (at - table.begin()));
}

// The first character's bytes; the text is valid UTF-8.
std::string_view first_sequence(std::string_view utf8) {
  const auto lead = static_cast<std::uint8_t>(utf8.front());
  return utf8.substr(0, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

std::int32_t code_point(std::string_view sequence) {
  constexpr std::array<std::uint8_t, 5> lead_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  std::int32_t value = static_cast<std::uint8_t>(sequence.front()) & lead_bits[sequence.size()];
  for (const char c : sequence.substr(1))
    value = value << 6 | (static_cast<std::uint8_t>(c) & 0x3F);
  return value;
}

std::optional<std::string> windows_bytes(std::string_view utf8) {
  if (!text::is_utf8(utf8)) return std::nullopt;
  std::string bytes;
  while (!utf8.empty()) {
    const std::string_view sequence = first_sequence(utf8);
    const auto byte = windows_byte(code_point(sequence));
    if (!byte) return std::nullopt;
    bytes += static_cast<char>(*byte);
    utf8.remove_prefix(sequence.size());
  }
  return bytes;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Quotes, dashes, ellipsis, bullet, euro, trade marks, degree and the no-break space, as
// Windows-1252: what ordinary text has after an accented letter.
bool is_ordinary(char c) {
  constexpr std::string_view ordinary =
      "\x80\x82\x84\x85\x8B\x91\x92\x93\x94\x95\x96\x97\x99\x9B\xA0\xA1\xA7\xA9\xAB\xAE\xB0\xBB"
      "\xBF";
  return ordinary.find(c) != std::string_view::npos;
}

// Whether nobody writes the characters of this sequence in a row, after `before`.
bool is_telling(char before, std::string_view sequence) {
  const auto lead = static_cast<std::uint8_t>(sequence[0]);
  const auto second = static_cast<std::uint8_t>(sequence[1]);
  const bool ordinary = std::ranges::all_of(sequence.substr(1), is_ordinary);
  const bool latin_1 = lead == 0xC2 || lead == 0xC3;
  if (latin_1) return !ordinary || !is_capital(before);
  const bool punctuation = lead == 0xE2 && second <= 0x84;
  return punctuation || !ordinary;
}

bool tells(std::string_view utf8) {
  bool telling = false;
  char before = ' ';
  while (!utf8.empty()) {
    const std::string_view sequence = first_sequence(utf8);
    const std::int32_t value = code_point(sequence);
    if (value >= 0x80 && value < 0xA0) return false;  // a control character
    if (sequence.size() > 1) telling = telling || is_telling(before, sequence);
    before = sequence.back();
    utf8.remove_prefix(sequence.size());
  }
  return telling;
}

}  // namespace

std::optional<std::string> repair_mojibake(std::string_view utf8) {
  const std::optional<std::string> bytes = windows_bytes(utf8);
  if (!bytes || !text::is_utf8(*bytes) || !tells(*bytes)) return std::nullopt;
  Result<std::string> repaired = text::embeddable(*bytes, "text");
  if (!repaired) return std::nullopt;
  return std::move(*repaired);
}

}  // namespace picdesk::metadata
