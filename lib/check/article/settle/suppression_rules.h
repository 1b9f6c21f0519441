// SPDX-License-Identifier: GPL-3.0-or-later
// check/suppression: what is wrong with an article's suppressions. Pure.
#pragma once

#include <vector>

#include "check/article/settle/mentions.h"

namespace picdesk::check {

// Of mentions after all findings were held against them. Kinds: unknown-rule, no-reason, unused.
std::vector<ArticleFinding> suppression_findings(const ArticleInput& input,
                                                 const std::vector<Mention>& mentions,
                                                 bool require_reason);

}  // namespace picdesk::check
