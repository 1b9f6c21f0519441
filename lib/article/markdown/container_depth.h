// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// Looks at the start of each line only. md4c walks all open lists and block quotes for every line,
// blank ones too: 1 MB of "- - - ..." and empty lines takes it 36 s. The estimate is never below
// the true depth of what such a walk covers. Error: too_large: ArticleLimits::depth, depth_sum.
Result<void> check_container_depth(std::string_view markdown, const ArticleLimits& limits);

}  // namespace picdesk::article
