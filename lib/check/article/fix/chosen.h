// SPDX-License-Identifier: GPL-3.0-or-later
// Which fixes of a pass go together. Pure; keeps views of the findings.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk::check {

struct ChosenFix {
  const ArticleFinding* finding = nullptr;
  const Fix* fix = nullptr;
  std::string key;  // the same fix of the same finding in a later pass
};

// Of each finding that is not suppressed the first fix that may be tried (safe, or `unsafe`; its
// key not in `refused`). Of two that touch each other the one of the smaller rule id, then the
// earlier one. In the order of rules and places.
std::vector<ChosenFix> choose_fixes(const std::vector<ArticleFinding>& findings, std::uint64_t size,
                                    bool unsafe, const std::set<std::string>& refused);

}  // namespace picdesk::check
