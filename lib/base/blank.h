// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader does not see: white space and ignorable characters.
#pragma once

#include <cstdint>
#include <string_view>

namespace picdesk::text {

// White_Space or Default_Ignorable_Code_Point (Unicode 15.0).
bool is_blank(std::int32_t code_point);

// Nothing but those: "", a no-break space, a zero width space.
bool is_blank(std::string_view utf8);

}  // namespace picdesk::text
