// SPDX-License-Identifier: GPL-3.0-or-later
// What of a TOML document stands outside of strings and comments.
#pragma once

#include <optional>
#include <string_view>

#include "preset/position.h"

namespace picdesk::preset {

// The place of the first byte there that is not ASCII. TOML 1.0 has none: keys without quotes,
// numbers and dates are ASCII. A byte order mark in front is allowed.
std::optional<Position> first_non_ascii(std::string_view toml);

}  // namespace picdesk::preset
