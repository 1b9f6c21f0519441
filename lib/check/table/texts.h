// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the pages of article rules, by family, in any order.
#pragma once

#include <span>

#include "picdesk/rules.h"

namespace picdesk::check {

std::span<const RuleText> alt_rule_texts();
std::span<const RuleText> text_rule_texts();
std::span<const RuleText> caption_rule_texts();
std::span<const RuleText> hero_rule_texts();
std::span<const RuleText> markup_rule_texts();  // html/, md/, check/, input/

}  // namespace picdesk::check
