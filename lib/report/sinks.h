// SPDX-License-Identifier: GPL-3.0-or-later
// Text made safe for the places it is written to. All functions take any bytes and are re-entrant.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/geometry.h"

namespace picdesk::report {

// Valid UTF-8 with LF line ends: invalid bytes and control characters but TAB and LF become U+FFFD.
std::string clean_text(std::string_view bytes);

// clean_text() on one line: runs of white space become one space, none at the ends.
std::string one_line(std::string_view bytes);

// For HTML text and quoted attributes: & < > " ' as character references.
std::string escape_html(std::string_view text);

// For CommonMark inline text: parsers give back exactly `text`, which must be one line.
std::string escape_markdown(std::string_view text);

// A JSON string literal that is also one of JavaScript, safe inside <script> (`<` is \u003c).
std::string script_string(std::string_view text);

// "600x384".
std::string to_text(Size size);

}  // namespace picdesk::report
