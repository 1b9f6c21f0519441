// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/script.h"

#include <unicode/uscript.h>

namespace picdesk::text {

std::string_view script_of(std::int32_t code_point) {
  constexpr std::int32_t first_arabic = 0x620;
  constexpr std::int32_t last_arabic = 0x6D3;
  constexpr std::int32_t stretch = 0x640;  // of several scripts, as the vowel signs behind it
  const bool arabic = code_point >= first_arabic && code_point <= last_arabic;
  if (arabic && (code_point < stretch || code_point >= 0x671)) return "Arab";
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code_point, &status);
  const char* name = U_FAILURE(status) ? nullptr : uscript_getShortName(script);
  return name == nullptr ? "Zzzz" : name;
}

}  // namespace picdesk::text
