// SPDX-License-Identifier: GPL-3.0-or-later
// Comments that switch rules off.
#pragma once

#include <optional>
#include <string_view>

#include "article/html/node.h"
#include "picdesk/article.h"

namespace picdesk::article {

// `comment`: with its "<!--" and "-->". Nothing: it is not for us. Which rules exist is for the
// checks to know.
std::optional<SuppressionComment> parse_suppression(std::string_view comment, const HtmlText& text);

}  // namespace picdesk::article
