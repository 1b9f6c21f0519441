// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of CSS (Values and Units 4), as sizes attributes and media queries hold them. Pure;
// linear.
#pragma once

#include <string_view>

#include "check/article/structure/ascii.h"

namespace picdesk::check {

// Of CSS names and of the units and functions in lengths.
constexpr bool is_name_byte(char byte) {
  return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '_' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// "500px", "-1em", "0", "calc(50vw - 2em)"; no percentages.
bool is_length(std::string_view text);

// A length that is not negative.
bool is_source_size(std::string_view text);

}  // namespace picdesk::check
