// SPDX-License-Identifier: GPL-3.0-or-later
// A text as words, numbers and marks, the way dates are built of them. Re-entrant.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace picdesk::check {

struct DateToken {
  enum class Kind : std::uint8_t { word, number, mark };
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  Kind kind = Kind::word;
  bool glued = false;       // to what is in front of it
  std::uint8_t digits = 0;  // of a number; 255: that many or more
  std::int32_t value = -1;  // of a number of at most 8 digits (ASCII, Arabic and Extended Arabic)
  std::uint32_t mark = 0;   // the code point of a mark

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool is(std::uint32_t code_point) const { return kind == Kind::mark && mark == code_point; }
};

// Whether there is any digit of the three sets: no date without one.
bool holds_digit(std::string_view text);

// Marks of direction count as nothing. A broken byte is a letter.
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace picdesk::check
