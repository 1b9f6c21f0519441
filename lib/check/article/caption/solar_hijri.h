// SPDX-License-Identifier: GPL-3.0-or-later
// The solar Hijri calendar of Iran and Afghanistan. Re-entrant.
#pragma once

#include <chrono>
#include <optional>

namespace picdesk::check {

// The Gregorian day; nothing for a day that is not in the calendar. By the cycle of 33 years with 8
// leap days, as ICU's calendar "persian" counts: equal to the official calendar in 1300-1499.
std::optional<std::chrono::year_month_day> gregorian_of_solar_hijri(int year, int month, int day);

}  // namespace picdesk::check
