// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/rules.h"

namespace picdesk::check {

std::vector<const AgencyRule*> agency_rules(const Subject& subject) {
  std::vector<std::string> named = subject.agencies.named_in(subject.record().credit);
  for (std::string& key : subject.agencies.named_in(subject.record().source)) {
    named.push_back(std::move(key));
  }
  std::vector<const AgencyRule*> rules;
  for (const AgencyRule& rule : subject.credit.agency) {
    const std::string key = subject.agencies.find(rule.name).value_or(rule.name);
    if (std::ranges::find(named, key) != named.end()) rules.push_back(&rule);
  }
  return rules;
}

}  // namespace picdesk::check
