// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/solar_hijri.h"

namespace picdesk::check {
namespace {

// 1 Farvardin 1, in days from 1970-01-01 (Julian day 1948320 began the year 1).
constexpr int kEpoch = 1948320 - 2440588;

bool is_leap(int year) { return (25 * year + 11) % 33 < 8; }

int days_in(int year, int month) {
  if (month <= 6) return 31;
  return month < 12 || is_leap(year) ? 30 : 29;
}

}  // namespace

std::optional<std::chrono::year_month_day> gregorian_of_solar_hijri(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1 || year > 1800 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) {
    return std::nullopt;
  }
  const int before = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  const int number = kEpoch + 365 * (year - 1) + (8 * year + 21) / 33 + before + day - 1;
  return year_month_day(sys_days(days(number)));
}

}  // namespace picdesk::check
