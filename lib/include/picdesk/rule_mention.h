// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace picdesk {

// A rule id that a configuration or a preset names, and where: what rules there are is known to the
// checks only (validate_rules() of picdesk/rules.h).
struct RuleMention {
  std::string rule;
  bool pattern = false;  // of [[suppress]], where "meta/*" may stand
  int line = 1;          // both from 1; columns count code points
  int column = 1;
};

}  // namespace picdesk
