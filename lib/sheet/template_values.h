// SPDX-License-Identifier: GPL-3.0-or-later
// The values that variables of a template stand for.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/sheet.h"

namespace picdesk::sheet {

// `{name:format|separator?fallback}` taken apart; only the name must be there.
struct Variable {
  std::string_view name;
  std::string_view format;
  bool has_format = false;
  std::string_view separator;
  bool has_separator = false;
  std::string_view fallback;
  bool may_be_empty = false;
};

// `inside`: between the braces.
Variable parse_variable(std::string_view inside);

// Empty: the record or the facts have nothing there. Errors: invalid_argument "tpl/unknown: ...",
// "tpl/date-part: ...", "tpl/syntax: ...".
Result<std::string> variable_value(const Variable& variable, const MetadataRecord& record,
                                   const TemplateFacts& facts);

}  // namespace picdesk::sheet
