// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/credit_form.h"

#include "base/text.h"

namespace picdesk::check {

std::optional<CreditForm> credit_at_end(std::string_view text, const CreditConfig& /*config*/) {
  const std::size_t end = text.find_last_not_of(" \t\r\n.");
  if (end == std::string_view::npos || text[end] != ']') return std::nullopt;
  const std::size_t begin = text.rfind('[', end);
  if (begin == std::string_view::npos) return std::nullopt;
  CreditForm form{{begin, end + 1}, {}, true};
  if (begin + 1 < end) form.names.push_back({begin + 1, end});
  return form;
}

}  // namespace picdesk::check
