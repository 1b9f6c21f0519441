// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace picdesk::report {

// Whether a caption already names a date: ISO, or a month's name with a year and perhaps a day
// ("Oct. 3, 2024", "3 octobre 2024", "October 2024"; English, French, Turkish, Kurdish), or a day,
// one to three words in Arabic script and a year. Lone years and numeric dates do not count.
bool mentions_date(std::string_view caption);

}  // namespace picdesk::report
