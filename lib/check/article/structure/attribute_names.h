// SPDX-License-Identifier: GPL-3.0-or-later
// Names of HTML's attributes. Pure.
#pragma once

#include <string_view>

namespace picdesk::check {

// Whether HTML gives or gave an attribute of that lower-case name to some elements and not to all.
bool is_of_some_elements(std::string_view name);

}  // namespace picdesk::check
