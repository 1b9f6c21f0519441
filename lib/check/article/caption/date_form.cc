// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/date_form.h"

#include <algorithm>
#include <chrono>

#include "base/words.h"
#include "check/article/caption/house_date.h"
#include "check/article/caption/solar_hijri.h"
#include "check/article/caption/weekday_reader.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kReadBytes = 64 << 10;  // no caption is longer
constexpr int kMostDays = 31;

bool exists(int year, int month, int day) {
  using namespace std::chrono;
  return year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// Gregorian parts, and whether there is such a day.
void settle_days(const DateParts& parts, WrittenDate& date) {
  const bool solar =
      parts.month ? parts.month->name.calendar == Calendar::solar_hijri : parts.solar;
  if (solar && date.complete()) {
    if (const auto day = gregorian_of_solar_hijri(date.year, date.month, date.day)) {
      date.year = static_cast<int>(day->year());
      date.month = static_cast<int>(static_cast<unsigned>(day->month()));
      date.day = static_cast<int>(static_cast<unsigned>(day->day()));
    } else {
      date.impossible = true;
    }
    return;
  }
  if (solar) date.comparable = false;
  const bool zero = parts.form == DateParts::Form::iso && (date.day == 0 || date.month == 0);
  if (date.comparable && (date.complete() || zero)) {
    date.impossible = zero || !exists(date.year, date.month, date.day);
  } else if (date.day > kMostDays) {
    date.impossible = true;
  }
}

// The language whose form it is: the text's if it knows the month's name.
Languages language_of(const DateText& text, const DateParts& parts) {
  const Languages known = parts.month->name.languages;
  return (known & text.languages) != 0 ? known & text.languages : known;
}

void settle_form(const DateText& text, const DateParts& parts, WrittenDate& date) {
  using Form = DateParts::Form;
  date.ambiguous = parts.ambiguous;
  date.range = parts.range;
  if (!parts.month) {
    date.language = parts.form == Form::iso ? "iso" : "numeric";
    date.in_house_form = in_house_form(text, parts, text.tag);
    return;
  }
  date.language = tag_of(language_of(text, parts));
  // The text's own tag says more: "fr-CA", "prs".
  const bool own = (parts.month->name.languages & text.languages) != 0;
  const std::string_view tag =
      own && languages_of(text.tag) == languages_of(date.language) ? text.tag : date.language;
  date.house = is_house_form(text, parts, tag);
  if (!date.house) date.in_house_form = in_house_form(text, parts, tag);
}

WrittenDate written_date(const DateText& text, const DateParts& parts) {
  WrittenDate date;
  date.date = {text.tokens[parts.first].begin, text.tokens[parts.last - 1].end};
  date.whole = date.date;
  date.year = parts.year;
  date.month = parts.month ? parts.month->name.value : parts.month_number;
  date.day = parts.day;
  date.comparable = !parts.ambiguous && !parts.range;
  if (parts.month) {
    const DateName& name = parts.month->name;
    if (name.unsure || name.calendar == Calendar::lunar_hijri) date.comparable = false;
    date.months_disagree = parts.month->disagree;
  }
  settle_form(text, parts, date);
  settle_days(parts, date);
  if (date.months_disagree) date.impossible = true;
  if (const auto weekday = weekday_beside(text, parts)) {
    date.weekday = weekday->written;
    date.weekday_named = weekday->weekday;
    date.whole.begin = std::min(date.whole.begin, weekday->written.begin);
    date.whole.end = std::max(date.whole.end, weekday->written.end);
  }
  return date;
}

}  // namespace

bool reads_dates(std::string_view language) { return languages_of(language) != 0; }

std::vector<WrittenDate> written_dates(std::string_view text, std::string_view language) {
  std::vector<WrittenDate> dates;
  text = text.substr(0, kReadBytes);
  if (!holds_digit(text)) return dates;
  const DateText read{text, language, languages_of(language), date_tokens(text)};
  for (const DateParts& parts : read_dates(read)) dates.push_back(written_date(read, parts));
  return dates;
}

const WrittenDate* caption_date(std::string_view text, std::string_view language,
                                const std::vector<WrittenDate>& dates) {
  if (dates.size() < 2) return dates.empty() ? nullptr : &dates.front();
  const std::vector<text::Slice> sentences = text::sentences(text.substr(0, kReadBytes), language);
  const std::size_t end = sentences.empty() ? text.size() : sentences.front().end;
  const WrittenDate* last = nullptr;
  const WrittenDate* complete = nullptr;
  for (const WrittenDate& date : dates) {
    if (date.date.begin >= end) break;
    last = &date;
    if (date.complete()) complete = &date;
  }
  if (complete != nullptr) return complete;
  return last != nullptr ? last : &dates.back();
}

std::optional<WrittenDate> caption_date(std::string_view text, std::string_view language) {
  const std::vector<WrittenDate> dates = written_dates(text, language);
  const WrittenDate* date = caption_date(text, language, dates);
  return date == nullptr ? std::nullopt : std::optional(*date);
}

std::optional<PartialDate> day_of(const WrittenDate& date) {
  if (!date.complete() || !date.comparable || date.impossible) return std::nullopt;
  PartialDate day;
  day.year = date.year;
  day.month = date.month;
  day.day = date.day;
  return day;
}

std::vector<PartialDate> written_days(std::string_view text) {
  std::vector<PartialDate> days;
  for (const WrittenDate& date : written_dates(text, "en")) {
    if (const auto day = day_of(date)) days.push_back(*day);
  }
  return days;
}

}  // namespace picdesk::check
