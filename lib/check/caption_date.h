// SPDX-License-Identifier: GPL-3.0-or-later
// The dates that a caption gives. Re-entrant.
#pragma once

#include <string_view>
#include <vector>

#include "picdesk/date.h"

namespace picdesk::check {

// Full dates in the order of the text: day, month by name and year in English, French or Arabic (in
// any order that those languages have), or ISO. A month whose name is not known gives none.
std::vector<PartialDate> dates_in(std::string_view caption);

// Whether it says that the picture is an old one: "file photo", "(FILES)", "photo d'archives", ...
bool is_file_photo(std::string_view caption);

}  // namespace picdesk::check
