// SPDX-License-Identifier: GPL-3.0-or-later
// What Unicode says of one code point (ICU's tables, behind a plain interface). A negative value,
// as code_point_at() gives for broken bytes, is in no class. Pure.
#pragma once

#include <cstdint>

namespace picdesk::text {

bool is_letter(std::int32_t code_point);                 // general categories L*
bool is_letter_or_digit(std::int32_t code_point);        // L*, N*
bool is_upper(std::int32_t code_point);                  // Lu, Lt
bool is_lower(std::int32_t code_point);                  // Ll
bool is_joining_mark(std::int32_t code_point);           // M*
bool is_punctuation_or_symbol(std::int32_t code_point);  // P*, S*

// Of a decimal digit of any script; -1: none.
int digit_value(std::int32_t code_point);

// Shown as a picture without a variation selector (Emoji_Presentation).
bool is_emoji(std::int32_t code_point);

}  // namespace picdesk::text
