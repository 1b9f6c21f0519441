// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/script.h"

#include <unicode/uscript.h>

namespace picdesk::text {

std::string_view script_of(std::int32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code_point, &status);
  const char* name = U_FAILURE(status) ? nullptr : uscript_getShortName(script);
  return name == nullptr ? "Zzzz" : name;
}

}  // namespace picdesk::text
