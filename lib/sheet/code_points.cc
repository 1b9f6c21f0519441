// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet/code_points.h"

#include <algorithm>

namespace picdesk::sheet {
namespace {

bool is_trail(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

}  // namespace

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  points.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto lead = static_cast<unsigned char>(utf8.front());
    const std::size_t length = length_of(lead);
    if (length > utf8.size()) break;
    char32_t point = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
      if (!is_trail(utf8[i])) return points;
      point = point << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3Fu);
    }
    points += point;
    utf8.remove_prefix(length);
  }
  return points;
}

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char byte) { return !is_trail(byte); }));
}

}  // namespace picdesk::sheet
