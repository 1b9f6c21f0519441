// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_check.h"

#include <chrono>

#include "base/text.h"

namespace picdesk {
namespace {

std::string_view calendar_problem(const PartialDate& date) {
  if (date.year < 1 || date.year > 9999) return "has a year outside 1 to 9999";
  if (date.day && !date.month) return "has a day but no month";
  if (date.month && *date.month > 12) return "has a month above 12";
  if (date.day) {
    const std::chrono::year_month_day day{std::chrono::year{date.year},
                                          std::chrono::month{static_cast<unsigned>(*date.month)},
                                          std::chrono::day{static_cast<unsigned>(*date.day)}};
    if (!day.ok()) return "names a day that is not in the calendar";
  }
  if (date.hour) {
    const int minute = date.minute.value_or(0);
    const int second = date.second.value_or(0);
    const bool end_of_day = *date.hour == 24 && minute == 0 && second == 0 &&
                            date.fraction.find_first_not_of('0') == std::string::npos;
    if ((*date.hour > 23 && !end_of_day) || minute > 59 || second > 60) {
      return "has a time that no clock shows";
    }
  }
  return {};
}

// 24:00:00 is the next day's midnight.
bool settle_end_of_day(PartialDate& date) {
  if (!date.hour || *date.hour != 24) return true;
  const std::chrono::year_month_day next{
      std::chrono::sys_days{std::chrono::year{date.year} /
                            std::chrono::month{static_cast<unsigned>(*date.month)} /
                            std::chrono::day{static_cast<unsigned>(*date.day)}} +
      std::chrono::days{1}};
  date.year = static_cast<int>(next.year());
  date.month = static_cast<int>(static_cast<unsigned>(next.month()));
  date.day = static_cast<int>(static_cast<unsigned>(next.day()));
  date.hour = 0;
  return date.year <= 9999;
}

}  // namespace

tl::unexpected<Error> bad_date(std::string_view text, std::string_view problem) {
  return fail(
      ErrorCode::invalid_argument,
      "date \"" + text::printable(text::truncate(text, 80)) + "\" " + std::string(problem),
      "give a date such as 2024-10-03 or 2024-10-03T14:05:09+02:00; leave unknown parts out");
}

Result<PartialDate> checked_date(PartialDate date, std::string_view text) {
  if (date.month == 0) date.month.reset();
  if (date.day == 0) date.day.reset();
  if (const std::string_view problem = calendar_problem(date); !problem.empty()) {
    return bad_date(text, problem);
  }
  if (!date.has_day() || !date.hour) return date.to_day();
  if (!settle_end_of_day(date)) return bad_date(text, "lies after the year 9999");
  return date;
}

}  // namespace picdesk
