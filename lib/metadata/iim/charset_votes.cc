// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>

#include "metadata/iim/legacy_charset.h"

namespace picdesk::metadata {
namespace {

bool is_lower(std::uint8_t byte) { return byte >= 'a' && byte <= 'z'; }

bool is_letter(std::uint8_t byte) {
  return is_lower(byte) || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

// One high byte between its neighbours.
int vote(std::uint8_t before, std::uint8_t byte, std::uint8_t after) {
  constexpr std::uint8_t oe_ligature = 0x9C;     // Windows: "cœur", "œil"; MacRoman: u acute
  constexpr std::uint8_t mac_apostrophe = 0xD5;  // "l'été"; Windows: a capital O
  constexpr std::uint8_t first_letter = 0xC0;    // of Windows-1252
  if (byte == oe_ligature && (after == 'u' || after == 'i')) return 0;
  if (byte == mac_apostrophe && is_lower(before)) return 1;
  const bool inside = is_letter(before) && is_letter(after);
  if (byte >= 0x91 && byte <= 0x97 && !inside) return -1;
  if (byte <= 0x9F) return is_letter(before) || is_letter(after) ? 1 : 0;
  return byte >= first_letter && inside ? -1 : 0;
}

}  // namespace

int mac_roman_votes(std::string_view bytes) {
  const auto at = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : std::uint8_t{' '};
  };
  int votes = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (at(i) >= 0x80) votes += vote(i == 0 ? std::uint8_t{' '} : at(i - 1), at(i), at(i + 1));
  }
  return votes;
}

}  // namespace picdesk::metadata
