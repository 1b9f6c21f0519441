// SPDX-License-Identifier: GPL-3.0-or-later
// The date that a caption gives. Re-entrant.
#pragma once

#include <optional>
#include <string_view>

#include "picdesk/date.h"

namespace picdesk::check {

// The last full date: day, month by name and year in English, French or Arabic (in any order that
// those languages have), or ISO. Nothing if there is none, or if a month's name is not known.
std::optional<PartialDate> date_in(std::string_view caption);

// Whether it says that the picture is an old one: "file photo", "FILE PICTURE", "archives", ...
bool is_file_photo(std::string_view caption);

}  // namespace picdesk::check
