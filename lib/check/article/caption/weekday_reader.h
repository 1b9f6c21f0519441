// SPDX-License-Identifier: GPL-3.0-or-later
// The weekday beside a date. Re-entrant.
#pragma once

#include <optional>

#include "check/article/caption/date_reader.h"

namespace picdesk::check {

struct WeekdayRead {
  TextRange written;
  int weekday = 0;  // 0 Sunday
};
// Directly in front of the date ("Thursday, October 3", "الخميس 3 أكتوبر"), or behind it where
// nothing can belong to the next words ("3 Ekim 2024 Perşembe", "October 3, 2024 (Thursday)").
// Names that are words of everyday language too are believed behind the date only.
std::optional<WeekdayRead> weekday_beside(const DateText& text, const DateParts& date);

}  // namespace picdesk::check
