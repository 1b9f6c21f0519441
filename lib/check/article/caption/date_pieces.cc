// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/date_pieces.h"

#include <algorithm>

namespace picdesk::check {
namespace {

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

bool is_dash(const DateText& text, std::size_t at) {
  return text.is_mark(at, '-') || text.is_mark(at, kEnDash);
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

bool is_day(const DateText& text, std::size_t at) {
  return text.is_number(at) && text.tokens[at].digits <= 2;
}

bool is_comma(const DateText& text, std::size_t at) {
  return text.is_mark(at, ',') || text.is_mark(at, kArabicComma);
}

std::size_t skip_range(const DateText& text, std::size_t at, DateParts& parts) {
  if (!is_dash(text, at) || !is_day(text, at + 1)) return at;
  parts.range = true;
  parts.day_token = at + 1;
  return at + 2;
}

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
  if (!is_comma(text, at)) return at;
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

bool is_more_behind(const DateText& text, std::size_t at) {
  if (!text.is_glued(at)) return false;
  if (text.is_word(at) || text.is_mark(at, '%')) return true;
  const bool joins = text.is_mark(at, ':') || text.is_mark(at, '.') || text.is_mark(at, '/');
  return joins && text.is_number(at + 1) && text.is_glued(at + 1);
}

}  // namespace picdesk::check
