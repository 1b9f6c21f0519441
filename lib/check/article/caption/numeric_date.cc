// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "check/article/caption/date_pieces.h"
#include "check/article/caption/date_reader.h"

namespace picdesk::check {
namespace {

constexpr int kMonths = 12;
constexpr int kDays = 31;
constexpr int kCentury = 2000;

// Three numbers, joined by one mark twice.
struct Triple {
  const DateToken* parts[3] = {};
  std::uint32_t mark = 0;
};

std::optional<Triple> triple_at(const DateText& text, std::size_t at) {
  if (!text.is_number(at) || !text.is_number(at + 2) || !text.is_number(at + 4)) return {};
  for (std::size_t i = at + 1; i <= at + 4; ++i) {
    if (!text.is_glued(i)) return {};
  }
  const std::uint32_t mark = text.tokens[at + 1].mark;
  const bool joins = mark == '-' || mark == '/' || mark == '.';
  if (!joins || !text.is_mark(at + 3, mark) || text.tokens[at + 1].kind != DateToken::Kind::mark) {
    return {};
  }
  return Triple{{&text.tokens[at], &text.tokens[at + 2], &text.tokens[at + 4]}, mark};
}

// Addresses, versions and telephone numbers go on.
bool goes_on(const DateText& text, std::size_t next, std::uint32_t mark) {
  if (!text.is_glued(next)) return false;
  if (text.is_mark(next, mark) && text.is_number(next + 1) && text.is_glued(next + 1)) return true;
  if (!text.is_word(next)) return false;
  // Of "2024-10-03T14:05" the T is no letter of a name.
  const std::string_view word = text.tokens[next].of(text.text);
  return static_cast<unsigned char>(word[0]) < 0x80 && word != "T";
}

// Which of two numbers is the day. Day first where the language or the point says so, else
// whichever way is possible.
void settle_order(const DateText& text, int first, int second, std::uint32_t mark,
                  DateParts& parts) {
  const bool point = mark == '.';
  const bool month_first = second > kMonths && first <= kMonths ? true
                           : first > kMonths                    ? false
                                             : (text.languages & kEnglish) != 0 && !point;
  parts.day = month_first ? second : first;
  parts.month_number = month_first ? first : second;
  const bool certain = point && (text.languages & kTurkish) != 0;
  parts.ambiguous = !certain && first <= kMonths && second <= kMonths && first != second;
}

// "4/5/24": of which year, and which way round, nobody can tell; "24/7/365" is no date.
std::optional<DateParts> short_date(const Triple& triple, DateParts parts) {
  const auto& [a, b, c] = triple.parts;
  const bool day_and_month = a->value > 0 && b->value > 0 && a->value <= kDays &&
                             b->value <= kDays && std::min(a->value, b->value) <= kMonths;
  if (triple.mark != '/' || c->digits != 2 || a->digits > 2 || b->digits > 2 || !day_and_month) {
    return {};
  }
  parts.year = kCentury + c->value;
  parts.month_number = std::min(a->value, b->value);
  parts.day = std::max(a->value, b->value);
  parts.ambiguous = true;
  return parts;
}

}  // namespace

std::optional<DateParts> numeric_date_at(const DateText& text, std::size_t at) {
  const auto triple = triple_at(text, at);
  if (!triple || is_part_of_more(text, at) || goes_on(text, at + 5, triple->mark)) return {};
  const auto& [a, b, c] = triple->parts;
  DateParts parts;
  parts.first = at;
  parts.last = at + 5;
  parts.form = DateParts::Form::numeric;
  const bool year_first = a->digits == 4 && b->digits <= 2 && c->digits <= 2;
  const bool year_last = c->digits == 4 && a->digits <= 2 && b->digits <= 2;
  if (!year_first && !year_last) return short_date(*triple, std::move(parts));
  const DateToken& year = year_first ? *a : *c;
  parts.solar = (text.languages & kPersian) != 0 && is_year(year, Calendar::solar_hijri);
  if (!parts.solar && !is_year(year, Calendar::gregorian)) return {};
  parts.year = year.value;
  if (year_first) {
    const bool iso = triple->mark == '-' && b->digits == 2 && c->digits == 2 && !parts.solar;
    if (iso) parts.form = DateParts::Form::iso;
    parts.month_number = b->value;
    parts.day = c->value;
    if (!iso && (b->value > kDays || c->value > kDays)) return {};
    return parts;
  }
  // Scores and shares: no date would count that far.
  if (a->value > kDays || b->value > kDays || a->value == 0 || b->value == 0) return {};
  settle_order(text, a->value, b->value, triple->mark, parts);
  return parts;
}

}  // namespace picdesk::check
