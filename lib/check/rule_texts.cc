// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include "check/table/texts.h"

namespace picdesk {

const RuleText* find_rule_text(std::string_view id) {
  static const std::vector<RuleText> all = [] {
    std::vector<RuleText> sorted;
    for (const auto part :
         {check::alt_rule_texts(), check::text_rule_texts(), check::caption_rule_texts(),
          check::hero_rule_texts(), check::markup_rule_texts()}) {
      sorted.insert(sorted.end(), part.begin(), part.end());
    }
    std::ranges::sort(sorted, {}, &RuleText::id);
    return sorted;
  }();
  const auto found = std::ranges::lower_bound(all, id, {}, &RuleText::id);
  return found == all.end() || found->id != id ? nullptr : &*found;
}

}  // namespace picdesk
