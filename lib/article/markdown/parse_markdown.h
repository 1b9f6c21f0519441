// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// Adds what the Markdown from `begin` on holds to the article. `file` is strict UTF-8.
// Errors: too_large; timeout (of the raw HTML); internal (gumbo cannot make sense of it, or md4c
// has no memory).
Result<void> parse_markdown(std::string_view file, std::uint64_t begin, const ArticleLimits& limits,
                            const ArticleSelectors& selectors, Article& article);

}  // namespace picdesk::article
