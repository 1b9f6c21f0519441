// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/rule_patterns.h"
#include "picdesk/rules.h"

namespace picdesk {

bool is_suppressed(const DeskConfig& config, const std::string& rule, const std::string& path) {
  using check::matches;
  return std::ranges::any_of(config.suppressions, [&](const Suppression& suppression) {
    if (!matches(suppression.rule, rule)) return false;
    return suppression.paths.empty() ||
           std::ranges::any_of(suppression.paths,
                               [&](const std::string& glob) { return matches(glob, path); });
  });
}

}  // namespace picdesk
