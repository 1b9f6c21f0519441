// SPDX-License-Identifier: GPL-3.0-or-later
// Findings made by hand at words of a snippet, settled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/article/settle/settle.h"
#include "check/article/support.h"

namespace picdesk::test {

struct Made {
  std::string rule;  // "alt/missing", "html/srcset:width"
  std::string at;    // the place of its first occurrence
};

// Of the rules of `made` and of check/suppression.
std::vector<ArticleFinding> settled(std::string_view text, const std::vector<Made>& made,
                                    const Desk& desk = {});

// "alt/missing (why); check/suppression:unused": rules, kinds and reasons in order.
std::string outline(const std::vector<ArticleFinding>& findings);

}  // namespace picdesk::test
