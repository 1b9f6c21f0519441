// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that look empty to a reader.
#pragma once

#include <string_view>

namespace picdesk::article {

// Nothing but Unicode White_Space and Default_Ignorable_Code_Point (15.0): "", "&nbsp;", a zero
// width space.
bool is_blank_text(std::string_view utf8);

}  // namespace picdesk::article
