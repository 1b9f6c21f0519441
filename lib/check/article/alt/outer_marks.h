// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace picdesk::check {

// The text without any of the marks at both ends. `marks` has no ASCII letter or digit.
std::string_view without_marks(std::string_view text, std::u32string_view marks);

}  // namespace picdesk::check
