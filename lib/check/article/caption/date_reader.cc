// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_reader.h"

#include <algorithm>

#include "check/article/caption/date_pieces.h"

namespace picdesk::check {
namespace {

constexpr int kMostDays = 31;
constexpr std::size_t kLongestMonth = 5;  // tokens: "أكتوبر (تشرين الأول)"

// Without a year or a day: only what cannot be anything else, in the text's own language.
bool is_sound_partial(const DateText& text, const DateParts& parts) {
  const DateName& name = parts.month->name;
  if ((name.languages & text.languages) == 0) return false;
  if (name.weak && parts.year == 0) return false;
  if (name.calendar == Calendar::lunar_hijri || parts.day > kMostDays) return false;
  const Languages shared = name.languages & text.languages;
  const bool small_letters = (shared & ~(kEnglish | kTurkish)) != 0;
  if (!small_letters && !parts.month->capital) return false;
  if (parts.year > 0) return true;
  if (parts.day == 0) return false;
  return parts.form == DateParts::Form::day_first || (shared & kEnglish) != 0;
}

// Commas stand behind the day or the month in these languages only: elsewhere the number before a
// comma counts something.
constexpr Languages kWithCommas = kArabic | kPersian | kSorani | kUrdu;

std::optional<DateParts> day_first(const DateText& text, std::size_t at) {
  if (!is_day(text, at) || is_part_of_more(text, at)) return std::nullopt;
  DateParts parts;
  parts.first = at;
  parts.day_token = at;
  std::size_t next = skip_range(text, at + 1, parts);
  parts.day = text.tokens[parts.day_token].value;
  next = skip_ending(text, next, parts);
  next = skip_joint(text, skip_comma(text, next, parts), parts);
  parts.month = month_at(text, next);
  if (!parts.month) return std::nullopt;
  if (parts.comma && (parts.month->name.languages & kWithCommas) == 0) return std::nullopt;
  // English has other numbers in front of months: "Room 45 May 2024", "No. 64 of May 2024".
  const bool english = (parts.month->name.languages & kEnglish) != 0;
  if (english && parts.day > kMostDays) return std::nullopt;
  parts.last = parts.month->next;
  take_year(text, parts.last, parts);
  if (parts.year > 0 || is_sound_partial(text, parts)) return parts;
  return std::nullopt;
}

std::optional<DateParts> month_first(const DateText& text, std::size_t from, std::size_t at) {
  if (at == 0) return std::nullopt;
  // "July, 2024"
  const std::size_t end = is_comma(text, at - 1) && !is_day(text, at) ? at - 1 : at;
  if (end == 0 || text.is_number(end - 1)) return std::nullopt;
  DateParts parts;
  parts.form = DateParts::Form::month_first;
  parts.first = std::max(from, end > kLongestMonth ? end - kLongestMonth : 0);
  for (; parts.first < end; ++parts.first) {
    parts.month = month_at(text, parts.first);
    if (parts.month && parts.month->next == end) break;
  }
  if (parts.first >= end) return std::nullopt;
  parts.last = at;
  if (!is_day(text, at)) {
    take_year(text, end, parts);
    return parts.year > 0 && is_sound_partial(text, parts) ? std::optional(parts) : std::nullopt;
  }
  parts.day_token = at;
  std::size_t next = skip_range(text, at + 1, parts);
  parts.day = text.tokens[parts.day_token].value;
  next = skip_ending(text, next, parts);
  if (is_more_behind(text, next)) return std::nullopt;
  parts.last = next;
  take_year(text, next, parts);
  if (parts.year > 0 || is_sound_partial(text, parts)) return parts;
  return std::nullopt;
}

bool is_complete(const std::optional<DateParts>& parts) { return parts && parts->complete(); }

// Of both readings of a number the one that gives more; "Terminal 3 October 5, 2024" is of
// October 5.
std::optional<DateParts> named_date(const DateText& text, std::size_t from, std::size_t at) {
  std::optional<DateParts> month_before = month_first(text, from, at);
  if (is_complete(month_before)) return month_before;
  std::optional<DateParts> month_behind = day_first(text, at);
  if (is_complete(month_behind)) return month_behind;
  if (month_before) return month_before;
  if (!month_behind) return std::nullopt;
  const bool taken = text.is_number(month_behind->last) &&
                     is_complete(month_first(text, at + 1, month_behind->last));
  return taken ? std::nullopt : month_behind;
}

}  // namespace

std::vector<DateParts> read_dates(const DateText& text) {
  std::vector<DateParts> dates;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    if (!text.is_number(at) || at < from) continue;
    std::optional<DateParts> parts = numeric_date_at(text, at);
    if (!parts) parts = named_date(text, from, at);
    if (!parts) continue;
    from = parts->last;
    dates.push_back(std::move(*parts));
  }
  return dates;
}

}  // namespace picdesk::check
