// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "article/markdown/reader.h"
#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// Runs the Markdown parser over file[begin, end) and hands its events to the reader.
// Errors: too_large: the caps on callbacks and link targets; internal: the parser has no memory.
Result<void> read_events(std::string_view file, std::uint64_t begin, const ArticleLimits& limits,
                         Reader& reader);

}  // namespace picdesk::article
