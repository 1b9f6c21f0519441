// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/days.h"

#include <chrono>

namespace picdesk::check {

std::int64_t days_since_epoch(const PartialDate& date) {
  using namespace std::chrono;
  const year_month month{year(date.year),
                         std::chrono::month(static_cast<unsigned>(date.month.value_or(12)))};
  const year_month_day last{year_month_day_last{month.year(), month_day_last{month.month()}}};
  const year_month_day exact{month.year(), month.month(),
                             day(static_cast<unsigned>(date.day.value_or(1)))};
  return sys_days(date.day ? exact : last).time_since_epoch().count();
}

std::int64_t first_day(const PartialDate& date) {
  PartialDate first = date;
  first.month = date.month.value_or(1);
  first.day = date.day.value_or(1);
  return days_since_epoch(first);
}

}  // namespace picdesk::check
