// SPDX-License-Identifier: GPL-3.0-or-later
// Dates for readers, in their language and by a format. Re-entrant.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/date.h"
#include "picdesk/result.h"

namespace picdesk {

// Replaces, in the style of strftime: %Y year, %y its last two digits, %m month, %B its name, %b
// short, %d day, %e day padded with a space, %A weekday, %a short, %H hour, %M minute, %S second,
// %% a percent sign. A hyphen takes the padding of a number away: %-d. Digits are 0-9 in every
// language; names are those of the language (BCP 47: "en", "fr", "ar", "pt-BR") as they stand in a
// date, whatever the process's locale.
// Errors: not_found if the format wants a part that the date lacks; invalid_argument for anything
// else behind %, and for a language without names.
Result<std::string> format_date(const PartialDate& date, std::string_view format,
                                std::string_view language);

}  // namespace picdesk
