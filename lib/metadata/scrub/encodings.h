// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as the bytes that other writers make of it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace picdesk::metadata {

// Empty for a text that the encoding does not have, or one that is no UTF-8.
std::string latin1(std::string_view utf8);
std::string utf16(std::string_view utf8, bool big_endian);

}  // namespace picdesk::metadata
