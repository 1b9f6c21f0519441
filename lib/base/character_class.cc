// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/character_class.h"

#include <unicode/uchar.h>

namespace picdesk::text {
namespace {

bool in_categories(std::int32_t code_point, std::uint32_t mask) {
  return code_point >= 0 && (U_GET_GC_MASK(code_point) & mask) != 0;
}

}  // namespace

bool is_letter(std::int32_t code_point) { return in_categories(code_point, U_GC_L_MASK); }

bool is_letter_or_digit(std::int32_t code_point) {
  return in_categories(code_point, U_GC_L_MASK | U_GC_N_MASK);
}

bool is_upper(std::int32_t code_point) {
  return in_categories(code_point, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_lower(std::int32_t code_point) { return in_categories(code_point, U_GC_LL_MASK); }

bool is_joining_mark(std::int32_t code_point) { return in_categories(code_point, U_GC_M_MASK); }

bool is_punctuation_or_symbol(std::int32_t code_point) {
  return in_categories(code_point, U_GC_P_MASK | U_GC_S_MASK);
}

int digit_value(std::int32_t code_point) {
  return in_categories(code_point, U_GC_ND_MASK) ? u_charDigitValue(code_point) : -1;
}

bool is_emoji(std::int32_t code_point) {
  return code_point >= 0 && u_hasBinaryProperty(code_point, UCHAR_EMOJI_PRESENTATION) != 0;
}

}  // namespace picdesk::text
