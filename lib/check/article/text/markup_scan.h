// SPDX-License-Identifier: GPL-3.0-or-later
// Finds markup in text that should have none. Linear; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/article/text/checked_text.h"

namespace picdesk::check {

// Each piece of markup with the text that stays when it is taken out.

// "<em>", "</em>", "<a href=...>", comments: elements of HTML only, so that "a <b" is text.
std::vector<Replacement> html_markup(std::string_view text);
// "**text**" and "[text](url)".
std::vector<Replacement> markdown_markup(std::string_view text);
// "{{ ... }}" and "{% ... %}".
std::vector<Replacement> template_markup(std::string_view text);

}  // namespace picdesk::check
