// SPDX-License-Identifier: GPL-3.0-or-later
// One form of [credit], "({agency} Photo/{name})", matched from the right. Re-entrant.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

struct CreditMatch {
  struct Value {
    TextRange range;  // white space around it removed
    bool agency = false;
  };
  TextRange whole;
  std::vector<Value> values;  // in the order of the text
};

// How the form ends the text: literals (letters of ASCII in any case) and what stands between them.
// Only the last 512 bytes are looked at. A value holds none of the brackets around it; one at the
// form's begin starts behind the sentence in front of it, one at its end has no sentence's end.
std::optional<CreditMatch> match_credit(std::string_view text, std::string_view form);

}  // namespace picdesk::check
