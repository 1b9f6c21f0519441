// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace picdesk::report {

// The URL of an output: the prefix (what a URL may not hold is percent-encoded), one '/' if it ends
// in none, and the path with every byte but RFC 3986 unreserved ones and '/' percent-encoded. The
// result holds no white space, quote, parenthesis, comma or angle bracket: it fits every sink.
std::string to_url(std::string_view prefix, std::string_view path);

}  // namespace picdesk::report
