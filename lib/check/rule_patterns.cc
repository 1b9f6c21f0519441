// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rule_patterns.h"

#include <fnmatch.h>

namespace picdesk::check {

bool matches(const std::string& pattern, const std::string& text) {
  return fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
}

}  // namespace picdesk::check
