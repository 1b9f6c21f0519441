// SPDX-License-Identifier: GPL-3.0-or-later
// Text of strangers for terminals, logs and XML. Any bytes; re-entrant.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::findings {

// On one line: what could move the cursor, hide text or reorder it becomes <U+001B>, invalid bytes
// <0x9F>, what a build host would obey <U+005B>; line ends and tabs become spaces ...
std::string safe_line(std::string_view text);
// ... or, in names of files, <U+000A>; none begins with "::".
std::string safe_path(std::string_view path);

// For XML text and quoted attributes: references for & < > " ' and line ends, U+FFFD for what XML
// 1.0 cannot hold.
std::string escape_xml(std::string_view text);

// A relative URI reference: every byte but RFC 3986 unreserved ones and '/' percent-encoded.
std::string percent_encoded(std::string_view path);

// An error as one line behind the file's name, which its message may begin with.
std::string_view without_path(std::string_view message, std::string_view path);

}  // namespace picdesk::findings
