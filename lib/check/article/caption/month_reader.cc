// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/caption/month_reader.h"

#include <string>

namespace picdesk::check {
namespace {

struct Ending {
  std::string_view letters;  // folded
  Languages language = 0;
};
// Kurdish names in the oblique case or before what belongs to them; "مهرماه": the month of Mehr.
constexpr Ending kEndings[] = {
    {"ماه", kPersian}, {"ی", kSorani},   {"ye", kKurmanji},
    {"ya", kKurmanji}, {"e", kKurmanji}, {"a", kKurmanji},
};

struct Found {
  const DateName* name = nullptr;
  std::size_t letters = 0;  // of the ending, in characters
};

Found find_name(std::string_view folded) {
  if (const DateName* name = find_date_name(folded);
      name != nullptr && name->kind != DateName::Kind::first_word) {
    return {name};
  }
  for (const Ending& ending : kEndings) {
    if (!folded.ends_with(ending.letters)) continue;
    const DateName* name = find_date_name(folded.substr(0, folded.size() - ending.letters.size()));
    if (name == nullptr || (name->languages & ending.language) == 0) continue;
    const bool persian = ending.language == kPersian;
    if (persian && name->calendar != Calendar::solar_hijri) continue;
    const bool latin = static_cast<unsigned char>(ending.letters[0]) < 0x80;
    return {name, latin ? ending.letters.size() : ending.letters.size() / 2};
  }
  return {};
}

// The end of the word without its last characters.
std::size_t without_last(std::string_view text, std::size_t end, std::size_t characters) {
  for (; characters > 0; --characters) {
    --end;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return end;
}

std::optional<MonthRead> of(const DateText& text, std::size_t at, std::size_t last, Found found) {
  if (found.name == nullptr || found.name->kind != DateName::Kind::month) return std::nullopt;
  MonthRead read;
  read.name = *found.name;
  read.written = {text.tokens[at].begin,
                  without_last(text.text, text.tokens[last].end, found.letters)};
  read.next = last + 1;
  return read;
}

// One name, of one word or two.
std::optional<MonthRead> name_at(const DateText& text, std::size_t at) {
  if (!text.is_word(at)) return std::nullopt;
  FoldedWord buffer;
  const std::string_view folded = fold_word(text.tokens[at].of(text.text), buffer);
  const DateName* first = find_date_name(folded);
  if (first != nullptr && first->kind == DateName::Kind::first_word && text.is_word(at + 1)) {
    FoldedWord second;
    std::string both(folded);
    both += ' ';
    both += fold_word(text.tokens[at + 1].of(text.text), second);
    if (auto read = of(text, at, at + 1, find_name(both))) return read;
  }
  return of(text, at, at, find_name(folded));
}

bool is_capital(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word[0]);
  if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
  const auto second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0u;
  return (lead == 0xC3 && second < 0x9F) || word.starts_with("Ş") || word.starts_with("İ");
}

// "تشرين الأول/أكتوبر", "أكتوبر (تشرين الأول)": names of two sets are one month's; two names of one
// set are two months.
void read_second(const DateText& text, MonthRead& read) {
  if (read.name.set == 0) return;
  const bool bracket = text.is_mark(read.next, '(');
  const bool dash = text.is_mark(read.next, '-');
  if (!bracket && !dash && !text.is_mark(read.next, '/')) return;
  const auto second = name_at(text, read.next + 1);
  if (!second || second->name.set == 0 || second->name.set == read.name.set) return;
  if (bracket && !text.is_mark(second->next, ')')) return;
  read.disagree = second->name.value != read.name.value;
  if (dash && read.disagree) {  // from one month to another
    read.disagree = false;
    return;
  }
  read.next = second->next + (bracket ? 1 : 0);
  read.written.end = text.tokens[read.next - 1].end;
}

}  // namespace

std::optional<MonthRead> month_at(const DateText& text, std::size_t at) {
  std::optional<MonthRead> read = name_at(text, at);
  if (!read) return read;
  read->capital = is_capital(text.tokens[at].of(text.text));
  if (read->name.abbreviated && text.is_mark(read->next, '.') && text.is_glued(read->next)) {
    ++read->next;
  }
  // "12 مهر ماه 1403": "the month of Mehr".
  if (read->name.calendar == Calendar::solar_hijri && text.is_word(read->next) &&
      text.tokens[read->next].of(text.text) == "ماه") {
    ++read->next;
  }
  read_second(text, *read);
  return read;
}

}  // namespace picdesk::check
