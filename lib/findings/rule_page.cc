// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/rule_page.h"

namespace picdesk {

std::string rule_page_markdown(const Rule& rule) { return std::string(rule.summary) + '\n'; }
std::string rule_page_text(const Rule& rule, bool /*colour*/) {
  return std::string(rule.summary) + '\n';
}
std::vector<std::string> nearest_rules(std::string_view /*id*/, std::size_t /*count*/) {
  return {};
}
std::string rules_document() { return {}; }

}  // namespace picdesk
