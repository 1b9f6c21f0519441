// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as code points, for texts that are known to be UTF-8. Re-entrant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace picdesk::sheet {

// Stops at what is not UTF-8.
std::u32string code_points(std::string_view utf8);

// How many there are in the text.
std::size_t count_code_points(std::string_view utf8);

}  // namespace picdesk::sheet
