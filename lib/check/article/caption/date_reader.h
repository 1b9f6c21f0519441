// SPDX-License-Identifier: GPL-3.0-or-later
// Days, month names and years that make dates. Re-entrant.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/article/caption/month_reader.h"

namespace picdesk::check {

// A date as its tokens [first, last) give it.
struct DateParts {
  enum class Form { day_first, month_first, iso, numeric };
  Form form = Form::day_first;
  std::size_t first = 0;
  std::size_t last = 0;
  int day = 0;  // 0: not given; of "3-5 October" the last
  int year = 0;
  std::optional<MonthRead> month;  // of the first two forms
  int month_number = 0;            // of the others
  std::size_t day_token = 0;
  std::size_t year_token = 0;

  bool ordinal = false;  // "3rd", "1er", "3'ê"
  bool comma = false;    // behind the day or the month
  bool joint = false;    // a word such as "of" between the parts
  bool range = false;    // of days
  // Numeric: day and month could be exchanged; or no reading of it is in the calendar's order.
  bool ambiguous = false;
  bool solar = false;  // numeric with a solar Hijri year

  bool complete() const { return day > 0 && year > 0; }
};

// In the order of the text; they do not overlap.
std::vector<DateParts> read_dates(const DateText& text);

// "2024-10-03", "03/10/2024", "3.10.2024", "2024/10/3" that begins with the token.
std::optional<DateParts> numeric_date_at(const DateText& text, std::size_t at);

}  // namespace picdesk::check
