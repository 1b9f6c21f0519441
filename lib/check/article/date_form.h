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
  TextRange date;                    // without it
  TextRange weekday;                 // empty: none
  int weekday_named = -1;            // 0 Sunday ... 6 Saturday
  int year = 0, month = 0, day = 0;  // 0: not given; Gregorian (solar Hijri dates are converted)
  std::string language;              // whose form it is; "iso", or "numeric"
  bool house = false;                // the house form of its language
  bool ambiguous = false;            // numeric, day and month exchangeable
  bool months_disagree = false;      // "تشرين الأول/نوفمبر"
  bool impossible = false;           // no such day, or months that disagree
  bool range = false;                // "3-5 October 2024"; `day` is the last one
  bool comparable = true;            // false: lunar Hijri, or a month whose meaning is not sure
  // `date` in its language's house form, where one is certain; else empty.
  std::string in_house_form;

  bool complete() const { return year > 0 && month > 0 && day > 0; }
};
// In the order of the text. `language` (BCP 47) decides where forms collide. Of a text above 64 KiB
// only the begin is read.
std::vector<WrittenDate> written_dates(std::string_view text, std::string_view language);

// Of several, the last complete one of the first sentence, else the last one of it, else the last
// of the text; nothing if the text has none.
std::optional<WrittenDate> caption_date(std::string_view text, std::string_view language);
// The same of the text's dates as written_dates() gave them.
const WrittenDate* caption_date(std::string_view text, std::string_view language,
                                const std::vector<WrittenDate>& dates);

// Its day; nothing if it is partial, out of the calendar or not sure.
std::optional<PartialDate> day_of(const WrittenDate& date);
// Those days of a text in any of the languages.
std::vector<PartialDate> written_days(std::string_view text);

// Whether dates are read in this language at all.
bool reads_dates(std::string_view language);

// Whether the caption says that the picture is an old one ("file photo", "archives", ...): by the
// words of its language and those of the desk.
bool says_file_photo(std::string_view text, std::string_view language, const ArticleConfig& config);
// The same by the marks of agencies in any language: "file photo", "(FILES)", "FILE -", "photo
// d'archives". "file" alone is a word of many captions ("police file a report").
bool is_file_photo(std::string_view caption);
// "undated", "non datée": there is no date to give.
bool says_undated(std::string_view text, std::string_view language);

}  // namespace picdesk::check
