// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as the house writes them in each language. Re-entrant.
#pragma once

#include <string>

#include "check/article/caption/date_reader.h"

namespace picdesk::check {

// Whether a date with a month's name has the house form of the language.
bool is_house_form(const DateText& text, const DateParts& date, std::string_view tag);

// The date in that form, its digits as they are; empty where none is certain.
std::string in_house_form(const DateText& text, const DateParts& date, std::string_view tag);

}  // namespace picdesk::check
