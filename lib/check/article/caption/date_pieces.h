// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that dates are put together from: days, their endings, what joins them, years.
// Re-entrant.
#pragma once

#include <cstddef>

#include "check/article/caption/date_reader.h"

namespace picdesk::check {

// Years of photographs, and of each calendar.
bool is_year(const DateToken& token, Calendar calendar);

// Whether the number is part of something else: "F-16", "1,003", "10:30", "$3".
bool is_part_of_more(const DateText& text, std::size_t at);

bool is_day(const DateText& text, std::size_t at);
bool is_comma(const DateText& text, std::size_t at);

// Each gives the token behind what it skips, `at` if nothing is there, and notes it in `parts`.
std::size_t skip_range(const DateText& text, std::size_t at, DateParts& parts);   // "-5" of "3-5"
std::size_t skip_ending(const DateText& text, std::size_t at, DateParts& parts);  // "rd" of "3rd"
std::size_t skip_comma(const DateText& text, std::size_t at, DateParts& parts);
std::size_t skip_joint(const DateText& text, std::size_t at, DateParts& parts);  // "of", "من"

// Takes "[,] [of] 2024" into `parts`, if it stands there.
void take_year(const DateText& text, std::size_t at, DateParts& parts);

// Whether something behind a number makes it no day: "3%", "3:30", "3.5", "3km".
bool is_more_behind(const DateText& text, std::size_t at);

}  // namespace picdesk::check
