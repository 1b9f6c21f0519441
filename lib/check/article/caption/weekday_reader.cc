// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/weekday_reader.h"

#include <algorithm>
#include <string>

namespace picdesk::check {
namespace {

constexpr std::uint32_t kArabicComma = 0x60C;

std::string folded_at(const DateText& text, std::size_t at) {
  FoldedWord buffer;
  return text.is_word(at) ? std::string(fold_word(text.tokens[at].of(text.text), buffer))
                          : std::string();
}

Languages languages_beside(const DateText& text, const DateParts& date) {
  return date.month ? date.month->name.languages | text.languages : text.languages;
}

// "Sheffield Wednesday", "سوق الجمعة" (a market), "امام جمعه" (who leads the Friday prayers) are no
// days.
bool names_something_else(const std::string& before) {
  constexpr std::string_view words[] = {"sheffield", "ruby", "سوق",  "صلاه",  "خطبه",
                                        "مسجد",      "امام", "نماز", "بازار", "جامع"};
  return std::ranges::find(words, before) != std::end(words);
}

// Persian and Kurdish count the days from Saturday: "سه شنبه".
int counted_from_saturday(const std::string& number) {
  constexpr std::string_view numbers[][2] = {
      {"یک", "یهک"}, {"دو", "دوو"}, {"سه", "سی"}, {"چهار", "چوار"}, {"پنج", "پینج"}};
  for (std::size_t i = 0; i < std::size(numbers); ++i) {
    if (number == numbers[i][0] || number == numbers[i][1]) return static_cast<int>(i);
  }
  return number == "سێ" ? 2 : number == "پێنج" ? 4 : -1;
}

// The weekday whose last word is the token.
std::optional<WeekdayRead> weekday_ending(const DateText& text, std::size_t at,
                                          Languages languages) {
  const std::string word = folded_at(text, at);
  const DateName* name = find_date_name(word);
  if (name == nullptr || name->kind != DateName::Kind::weekday ||
      (name->languages & languages) == 0) {
    return std::nullopt;
  }
  WeekdayRead read{{text.tokens[at].begin, text.tokens[at].end}, name->value};
  const std::string before = at > 0 ? folded_at(text, at - 1) : std::string();
  const bool saturday = name->value == 6 && (name->languages & (kPersian | kSorani)) != 0;
  if (saturday && !before.empty()) {
    const int counted = counted_from_saturday(before);
    if (counted >= 0) return WeekdayRead{{text.tokens[at - 1].begin, read.written.end}, counted};
  }
  if (names_something_else(before)) return std::nullopt;
  return read;
}

bool is_weak(const DateText& text, std::size_t at) {
  const DateName* name = find_date_name(folded_at(text, at));
  return name == nullptr || name->weak;
}

std::optional<WeekdayRead> weekday_before(const DateText& text, const DateParts& date) {
  std::size_t at = date.first;
  const auto skip = [&](auto is) {
    if (at > 0 && is(text.tokens[at - 1])) --at;
  };
  skip([&](const DateToken& token) {
    const std::string_view word = token.of(text.text);
    return token.kind == DateToken::Kind::word && (word == "le" || word == "the");
  });
  skip([](const DateToken& token) {
    return token.is(',') || token.is(kArabicComma) || token.is('(');
  });
  bool point = false;
  skip([&](const DateToken& token) { return point = token.is('.') && token.glued; });
  if (at == 0) return std::nullopt;
  const DateName* name = find_date_name(folded_at(text, at - 1));
  if (name == nullptr || name->weak || name->abbreviated != point) return std::nullopt;
  return weekday_ending(text, at - 1, languages_beside(text, date));
}

// Whether nothing goes on behind the token that the weekday could belong to.
bool ends_there(const DateText& text, std::size_t next) {
  if (!text.has(next)) return true;
  if (text.is_word(next)) return text.tokens[next].of(text.text) == "günü";
  const DateToken& token = text.tokens[next];
  constexpr std::string_view marks = ".,;)[";
  return token.is(kArabicComma) || token.is(0x6D4) ||
         (token.mark < 0x80 && token.kind == DateToken::Kind::mark &&
          marks.find(static_cast<char>(token.mark)) != std::string_view::npos);
}

std::optional<WeekdayRead> weekday_behind(const DateText& text, const DateParts& date) {
  std::size_t at = date.last;
  const bool bracket = text.is_mark(at, '(');
  if (bracket) ++at;
  const std::optional<WeekdayRead> read = weekday_ending(text, at, languages_beside(text, date));
  if (!read) return std::nullopt;
  if (bracket) return text.is_mark(at + 1, ')') ? read : std::nullopt;
  const bool last = (languages_beside(text, date) & kTurkish) != 0 && ends_there(text, at + 1);
  return last && (!is_weak(text, at) || !text.is_word(at + 1)) ? read : std::nullopt;
}

}  // namespace

std::optional<WeekdayRead> weekday_beside(const DateText& text, const DateParts& date) {
  if (auto before = weekday_before(text, date)) return before;
  return weekday_behind(text, date);
}

}  // namespace picdesk::check
