// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/text.h"
#include "sheet/code_points.h"
#include "sheet/spreadsheet_damage.h"

namespace picdesk::sheet {
namespace {

// Windows-1252 at 0x80..0x9F; 0: undefined there, where programs keep the control character.
constexpr char32_t upper_controls[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that Windows-1252 has for it, or -1.
int windows_1252_byte(char32_t point) {
  if (point <= 0xFF) return static_cast<int>(point);
  const auto* const found = std::find(std::begin(upper_controls), std::end(upper_controls), point);
  if (found == std::end(upper_controls)) return -1;
  return 0x80 + static_cast<int>(found - std::begin(upper_controls));
}

}  // namespace

bool is_mojibake(std::string_view utf8) {
  const bool ascii =
      std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return false;
  std::string bytes;
  for (const char32_t point : code_points(utf8)) {
    const int byte = windows_1252_byte(point);
    if (byte < 0) return false;
    bytes += static_cast<char>(byte);
  }
  return text::is_utf8(bytes);
}

}  // namespace picdesk::sheet
