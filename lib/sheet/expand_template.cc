// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "picdesk/sheet.h"
#include "sheet/code_points.h"
#include "sheet/template_values.h"

namespace picdesk {
namespace sheet {
namespace {

tl::unexpected<Error> lone_brace(std::string_view text, std::size_t at) {
  return fail(ErrorCode::invalid_argument,
              "tpl/syntax: a lone " + std::string(text.substr(at, 1)) + " at column " +
                  std::to_string(count_code_points(text.substr(0, at)) + 1),
              "braces that mean themselves are written twice: {{ }}");
}

}  // namespace
}  // namespace sheet

Result<std::string> expand_template(std::string_view text, const MetadataRecord& record,
                                    const TemplateFacts& facts) {
  std::string result;
  std::size_t at = 0;
  while (true) {
    const std::size_t brace = text.find_first_of("{}", at);
    result += text.substr(at, brace - at);
    if (brace == std::string_view::npos) return result;
    if (text.substr(brace + 1, 1) == text.substr(brace, 1)) {
      result += text[brace];
      at = brace + 2;
      continue;
    }
    const std::size_t end = text.find_first_of("{}\r\n", brace + 1);
    if (text[brace] == '}' || end == std::string_view::npos || text[end] != '}') {
      return sheet::lone_brace(text, brace);
    }
    const sheet::Variable variable = sheet::parse_variable(text.substr(brace + 1, end - brace - 1));
    Result<std::string> value = sheet::variable_value(variable, record, facts);
    if (!value) return value;
    if (value->empty() && !variable.may_be_empty) {
      return fail(ErrorCode::invalid_argument,
                  "tpl/empty: {" + text::printable(variable.name) + "} has no value",
                  "fill the field first, or write {" + text::printable(variable.name) + "?} or {" +
                      text::printable(variable.name) + "?text}");
    }
    result += value->empty() ? variable.fallback : std::string_view(*value);
    at = end + 1;
  }
}

}  // namespace picdesk
