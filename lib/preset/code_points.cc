// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/code_points.h"

#include <algorithm>
#include <bit>

namespace picdesk::preset {

CodePoint first_code_point(std::string_view utf8) {
  const auto lead = static_cast<unsigned char>(utf8.front());
  const int ones = std::countl_one(lead);
  if (ones < 2) return {lead, 1};
  CodePoint point{lead & (0x7Fu >> ones), std::min<std::size_t>(std::size_t(ones), utf8.size())};
  for (std::size_t i = 1; i < point.bytes; ++i) {
    point.value = point.value << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3Fu);
  }
  return point;
}

bool is_control(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool is_refused(std::uint32_t c) {
  return c < 0x80 && std::string_view("<>:\"|?*\\").find(char(c)) != std::string_view::npos;
}

}  // namespace picdesk::preset
