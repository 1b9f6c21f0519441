// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace picdesk::preset {

// "#rrggbb" or "#rgb", as CSS has it: 0xRRGGBB.
std::optional<unsigned> parse_colour(std::string_view text);

}  // namespace picdesk::preset
