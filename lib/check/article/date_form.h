// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in captions, in eight languages, with their places. Re-entrant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/context.h"

namespace picdesk::check {

// A date as a caption gives it. Parts may be out of the calendar: month 13, February 30.
struct WrittenDate {
  TextRange whole;                   // with its weekday
  TextRange weekday;                 // empty: none
  int weekday_named = -1;            // 0 Sunday ... 6 Saturday
  int year = 0, month = 0, day = 0;  // 0: not given; Gregorian (solar Hijri dates are converted)
  std::string language;              // whose form it is; "iso", or "numeric"
  bool house = false;                // the house form of its language
  bool ambiguous = false;            // numeric, day and month exchangeable
  bool months_disagree = false;      // "تشرين الأول/نوفمبر"
  bool comparable = true;            // false: lunar Hijri, or a month whose meaning is not sure
  // The date in its language's house form, where one is certain; else empty.
  std::string in_house_form;
};
// In the order of the text. `language` decides where forms collide.
std::vector<WrittenDate> written_dates(std::string_view text, std::string_view language);

// Of several, the last one of the first sentence; nothing if the text has none.
std::optional<WrittenDate> caption_date(std::string_view text, std::string_view language);

// Whether the caption says that the picture is an old one ("file photo", "archives", ...).
bool says_file_photo(std::string_view text, std::string_view language, const ArticleConfig& config);

}  // namespace picdesk::check
