// SPDX-License-Identifier: GPL-3.0-or-later
// How text lies on a terminal. ASCII text never reaches ICU. Re-entrant.
#pragma once

#include <cstddef>
#include <string_view>

namespace picdesk::text {

// Columns that printable UTF-8 takes: wide letters two (East Asian Width W and F), combining marks
// and format characters none. Invalid bytes take one each.
std::size_t columns(std::string_view utf8);

// Whether there is a letter in it that is written from right to left (bidi class R or AL).
bool has_rtl_letter(std::string_view utf8);

}  // namespace picdesk::text
