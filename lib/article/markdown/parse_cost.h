// SPDX-License-Identifier: GPL-3.0-or-later
// Where md4c takes more than linear time, the cost is estimated and capped before it runs.
#pragma once

#include <string_view>

#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// Two walks of md4c: over all open lists and block quotes for every line, blank ones too (1 MB of
// "- - - ..." and empty lines takes it 36 s), and over the lines of a paragraph for every bracket
// in it (4 MB of "![a](b)" on lines of their own: 35 s). Both estimates are never below the true
// number of steps.
// Error: too_large: ArticleLimits::depth and depth_sum; 2,000,000,000 steps over lines (0.5 s).
Result<void> check_cost(std::string_view markdown, const ArticleLimits& limits);

}  // namespace picdesk::article
