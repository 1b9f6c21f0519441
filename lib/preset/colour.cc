// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/colour.h"

#include <charconv>
#include <string>

namespace picdesk::preset {

std::optional<unsigned> parse_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text.front() != '#') return std::nullopt;
  std::string digits;
  for (const char digit : text.substr(1)) digits.append(text.size() == 4 ? 2 : 1, digit);
  if (digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return std::nullopt;
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

}  // namespace picdesk::preset
