// SPDX-License-Identifier: GPL-3.0-or-later
// Text set for a terminal of 100 columns. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace picdesk::findings {

// Words broken into lines, indented; Markdown's backticks and stars left out. Ends with a newline.
std::string paragraph(std::string_view words, std::size_t indent);
// Lines as they are, indented.
std::string indented(std::string_view lines, std::size_t indent);
// "a.b, c.d (and others)" -> "`a.b`, `c.d` (and others)".
std::string as_code(std::string_view keys);

}  // namespace picdesk::findings
