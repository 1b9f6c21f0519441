// SPDX-License-Identifier: GPL-3.0-or-later
// Credit lines at the end of a caption: the forms of [credit], matched from the right, linearly.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

struct CreditForm {
  TextRange whole;               // "[Desk/AFP]", "(AP Photo/Jane Doe)"
  std::vector<TextRange> names;  // "Desk", "AFP"
  bool house = false;            // it is one of the desk's own forms (by default "[{name}]")
};
// The credit that ends the text, white space and one full stop behind it allowed; nothing if none
// of the known forms does. Brackets that hold nothing are a form without names.
std::optional<CreditForm> credit_at_end(std::string_view text, const CreditConfig& config);

}  // namespace picdesk::check
