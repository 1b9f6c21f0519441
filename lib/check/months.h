// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace picdesk::check {

// 1..12 of a month's name or short form in English, French or Arabic (of Egypt, the Levant, the
// Maghreb), as text::fold_name() leaves it.
std::optional<int> month_number(std::string_view word);

// The months of two words: 10 and 11 of "تشرين" and "الاول"/"الثاني", 12 and 1 of "كانون".
std::optional<int> month_number(std::string_view first, std::string_view second);

}  // namespace picdesk::check
