// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/table/texts.h"

namespace picdesk::check {

std::span<const RuleText> text_rule_texts() { return {}; }

}  // namespace picdesk::check
