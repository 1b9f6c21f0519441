// SPDX-License-Identifier: GPL-3.0-or-later
// Media queries (Media Queries 4), as sizes and media attributes hold them. Pure; linear.
#pragma once

#include <string_view>

namespace picdesk::check {

// "(min-width: 500px) and (orientation: landscape)"; no media types, nothing that CSS only accepts
// for the future.
bool is_media_condition(std::string_view text);

// "screen and (min-width: 500px), print"; empty: all media.
bool is_media_query_list(std::string_view text);

}  // namespace picdesk::check
