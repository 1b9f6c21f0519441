// SPDX-License-Identifier: GPL-3.0-or-later
// Media conditions and lengths of CSS, as sizes attributes hold them. Pure; linear.
#pragma once

#include <string_view>

namespace picdesk::check {

// "(min-width: 500px) and (orientation: landscape)"; no media types, nothing that CSS only accepts
// for the future.
bool is_media_condition(std::string_view text);

// "screen and (min-width: 500px), print"; empty: all media.
bool is_media_query_list(std::string_view text);

// "500px", "50vw", "0", "calc(50vw - 2em)"; not negative, no percentages.
bool is_source_size(std::string_view text);

}  // namespace picdesk::check
