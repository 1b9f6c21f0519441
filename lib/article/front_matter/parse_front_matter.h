// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// The front matter at `begin`, the start of the text: between "---" lines YAML (a subset), between
// "+++" lines TOML, from "{" to its "}" JSON. None: syntax none. What cannot be read is a problem
// of the result, not an error. Error: too_large: ArticleLimits::front_matter_bytes.
Result<FrontMatter> parse_front_matter(std::string_view file, std::uint64_t begin,
                                       const ArticleLimits& limits);

}  // namespace picdesk::article
