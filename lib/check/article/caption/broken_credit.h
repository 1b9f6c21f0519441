// SPDX-License-Identifier: GPL-3.0-or-later
// Credits in square brackets that are none: a bracket is missing, or text follows. Re-entrant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/article/context.h"

namespace picdesk::check {

struct BrokenCredit {
  enum class Kind { unclosed, unopened, text_behind };
  Kind kind = Kind::unclosed;
  TextRange where;
  // Bytes to put in the place of `mend` so that brackets balance; empty place and text: no way.
  TextRange mend;
  std::string by;
};
// Of a text that credit_at_end() finds none in.
std::optional<BrokenCredit> broken_credit(std::string_view text, const CreditConfig& config);

}  // namespace picdesk::check
