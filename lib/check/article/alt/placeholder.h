// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptions that somebody meant to replace. Linear, re-entrant.
#pragma once

#include <string_view>

#include "picdesk/article_config.h"

namespace picdesk::check {

// "hero image 1", "[Photo]", "صورة ١", "TODO caption": a text of the lists, marks around it and a
// number allowed, or one that begins like a note to oneself. A template that was not filled in is
// one in any language, so all lists count; `hero`: those of heroes, too.
bool is_placeholder(std::string_view text, std::string_view language, bool hero,
                    const ArticleConfig& config);

}  // namespace picdesk::check
