// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of [[suppress]]. Pure.
#pragma once

#include <string>

namespace picdesk::check {

// "**" and "*" both cross slashes: a suppression names a part of the tree.
bool matches(const std::string& pattern, const std::string& text);

}  // namespace picdesk::check
