// SPDX-License-Identifier: GPL-3.0-or-later
// What every reader of dates asks at its end: is this date in the calendar? For the .cc files of
// this folder.
#pragma once

#include <string_view>

#include "picdesk/date.h"

namespace picdesk {

// An invalid_argument that quotes the text: `date "..." has a month above 12`.
tl::unexpected<Error> bad_date(std::string_view text, std::string_view problem);

// Settles a date as it was read: month or day 00 is unknown, nothing below an unknown part is
// kept, 24:00 is the next day's midnight. `text` is quoted in errors.
Result<PartialDate> checked_date(PartialDate date, std::string_view text);

}  // namespace picdesk
