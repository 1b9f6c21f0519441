// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as photographs carry them: some parts may be unknown, and none is ever invented.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "picdesk/result.h"

namespace picdesk {

// Year; then each part only if the one before it is known. Calendar-checked (Gregorian).
struct PartialDate {
  int year = 0;                       // 1..9999
  std::optional<int> month;           // 1..12
  std::optional<int> day;             // 1..31, exists in the month
  std::optional<int> hour;            // 0..23
  std::optional<int> minute;          // 0..59, known whenever hour is
  std::optional<int> second;          // 0..60
  std::string fraction;               // digits after the second's decimal point, as written
  std::optional<int> offset_minutes;  // from UTC; absent: unknown

  bool has_day() const { return month && day; }
  // The same date without anything below the day.
  PartialDate to_day() const;
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// XMP / ISO 8601 (`2024`, `2024-10`, `2024-10-03`, `2024-10-03T14:05[:09[.46]][+02:00|Z]`).
// 24:00 becomes the next day's midnight, in all three readers. Errors: invalid_argument, naming the
// text and what is wrong (an impossible date included).
Result<PartialDate> parse_iso_date(std::string_view text);

// IIM 2:55 (CCYYMMDD, 00 = unknown) with 2:60 (HHMMSS[+-HHMM], may be empty). Zeros and blanks
// mean absent: not_found.
Result<PartialDate> parse_iim_date(std::string_view date, std::string_view time);

// EXIF `YYYY:MM:DD HH:MM:SS` with sub-seconds and offset (`+02:00`), which may be empty. Zeros
// and blanks mean absent: not_found.
Result<PartialDate> parse_exif_date(std::string_view date, std::string_view sub_seconds,
                                    std::string_view offset);

std::string to_iso(const PartialDate& date);       // as XMP wants it
std::string to_iim_date(const PartialDate& date);  // CCYYMMDD
std::string to_iim_time(const PartialDate& date);  // empty unless seconds are known
// For readers, in English: "October 3, 2024", "October 2024" or "2024".
std::string to_english(const PartialDate& date);

}  // namespace picdesk
