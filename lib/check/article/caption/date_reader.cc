// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_reader.h"

#include <algorithm>

namespace picdesk::check {
namespace {

constexpr int kMostDays = 31;
constexpr std::size_t kLongestMonth = 5;  // tokens: "أكتوبر (تشرين الأول)"
constexpr std::uint32_t kArabicComma = 0x60C;
constexpr std::uint32_t kEnDash = 0x2013;
constexpr std::uint32_t kApostrophe = 0x2019;

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

std::string_view folded_at(const DateText& text, std::size_t at, FoldedWord& buffer) {
  return text.is_word(at) ? fold_word(text.tokens[at].of(text.text), buffer) : std::string_view();
}

bool is_day(const DateText& text, std::size_t at) {
  return text.is_number(at) && text.tokens[at].digits <= 2;
}

bool is_dash(const DateText& text, std::size_t at) {
  return text.is_mark(at, '-') || text.is_mark(at, kEnDash);
}

// Skips "-5" of "3-5".
std::size_t skip_range(const DateText& text, std::size_t at, DateParts& parts) {
  if (!is_dash(text, at) || !is_day(text, at + 1)) return at;
  parts.range = true;
  parts.day_token = at + 1;
  return at + 2;
}

// Skips "rd" of "3rd", "'ê" of "3'ê".
std::size_t skip_ending(const DateText& text, std::size_t at, DateParts& parts) {
  constexpr std::string_view endings[] = {"st", "nd", "rd", "th", "er", "ᵉʳ", "e"};
  if (!text.is_glued(at)) return at;
  FoldedWord buffer;
  const std::string_view word = folded_at(text, at, buffer);
  if (word == "ی") return at + 1;  // Sorani; the usual form
  if (holds(endings, word)) {
    parts.ordinal = true;
    return at + 1;
  }
  const bool apostrophe = text.is_mark(at, '\'') || text.is_mark(at, kApostrophe);
  if (apostrophe && text.is_word(at + 1) && text.is_glued(at + 1)) {
    parts.ordinal = true;
    return at + 2;
  }
  return at;
}

std::size_t skip_comma(const DateText& text, std::size_t at, DateParts& parts) {
  if (!text.is_mark(at, ',') && !text.is_mark(at, kArabicComma)) return at;
  parts.comma = true;
  return at + 1;
}

std::size_t skip_joint(const DateText& text, std::size_t at, DateParts& parts) {
  constexpr std::string_view joints[] = {"of", "de",   "من",   "سال",  "عام", "سنه",
                                         "سن", "ساڵی", "sala", "لعام", "ماه"};
  FoldedWord buffer;
  if (!holds(joints, folded_at(text, at, buffer))) return at;
  parts.joint = true;
  return at + 1;
}

// Takes "[,] [of] 2024".
void take_year(const DateText& text, std::size_t at, DateParts& parts) {
  DateParts with_year = parts;
  at = skip_joint(text, skip_comma(text, at, with_year), with_year);
  const bool kurmanji = (parts.month->name.languages & kKurmanji) != 0;
  if (kurmanji && text.is_word(at) && text.tokens[at].of(text.text) == "a") {
    with_year.joint = true;
    ++at;
  }
  if (!text.is_number(at) || !is_year(text.tokens[at], parts.month->name.calendar)) return;
  if (text.is_word(at + 1) && text.is_glued(at + 1) && !kurmanji &&
      static_cast<unsigned char>(text.text[text.tokens[at + 1].begin]) < 0x80) {
    return;  // "1990s", but "2024an"
  }
  parts = with_year;
  parts.year = text.tokens[at].value;
  parts.year_token = at;
  parts.last = at + 1;
}

// Whether something behind a number makes it no day: "3%", "3:30", "3.5", "3km".
bool is_more_behind(const DateText& text, std::size_t at) {
  if (!text.is_glued(at)) return false;
  if (text.is_word(at) || text.is_mark(at, '%')) return true;
  const bool joins = text.is_mark(at, ':') || text.is_mark(at, '.') || text.is_mark(at, '/');
  return joins && text.is_number(at + 1) && text.is_glued(at + 1);
}

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
  const bool comma = text.is_mark(at - 1, ',') || text.is_mark(at - 1, kArabicComma);
  const std::size_t end = comma && !is_day(text, at) ? at - 1 : at;
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

bool is_year(const DateToken& token, Calendar calendar) {
  if (token.digits != 4) return false;
  switch (calendar) {
    case Calendar::gregorian:
      return token.value >= 1826 && token.value <= 2199;
    case Calendar::solar_hijri:
      return token.value >= 1300 && token.value <= 1499;
    case Calendar::lunar_hijri:
      return token.value >= 1200 && token.value <= 1599;
  }
  return false;
}

bool is_part_of_more(const DateText& text, std::size_t at) {
  if (!text.is_glued(at) || at == 0) return false;
  const DateToken& before = text.tokens[at - 1];
  if (before.kind != DateToken::Kind::mark) return true;
  constexpr std::string_view units = "$#+";
  if (before.mark < 0x80 && units.find(static_cast<char>(before.mark)) != std::string_view::npos) {
    return true;
  }
  if (before.mark == 0xA3 || before.mark == 0xA5 || before.mark == 0x20AC) return true;
  if (!before.glued || at < 2) return false;
  const bool number = text.is_number(at - 2);
  const bool joins = before.is('-') || before.is('/') || before.is(kEnDash);
  const bool parts = before.is('.') || before.is(':') || before.is(',') || before.is(0x66B);
  return joins || (number && parts);
}

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
