// SPDX-License-Identifier: GPL-3.0-or-later
// Names of months and weekdays in eight languages (CLDR 42, and what newsrooms write beside it).
// Re-entrant.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace picdesk::check {

// A set of languages, as bits.
using Languages = std::uint16_t;
inline constexpr Languages kEnglish = 1;
inline constexpr Languages kFrench = 2;
inline constexpr Languages kArabic = 4;
inline constexpr Languages kPersian = 8;
inline constexpr Languages kSorani = 16;
inline constexpr Languages kKurmanji = 32;
inline constexpr Languages kTurkish = 64;
inline constexpr Languages kUrdu = 128;

// Of a BCP 47 tag: "ku" alone is both Kurdish languages, "prs" is Persian; none: a language whose
// dates are not read.
Languages languages_of(std::string_view tag);
// The tag of the first one: "en", "ckb", ...; empty for none.
std::string_view tag_of(Languages languages);

enum class Calendar : std::uint8_t { gregorian, solar_hijri, lunar_hijri };

struct DateName {
  enum class Kind : std::uint8_t { month, weekday, first_word };  // first_word: of a name of two
  Kind kind = Kind::month;
  std::uint8_t value = 0;  // month 1..12, weekday 0..6 from Sunday
  Languages languages = 0;
  Calendar calendar = Calendar::gregorian;
  std::uint8_t set = 0;      // Arabic: 1 Levant and Iraq, 2 any other
  bool abbreviated = false;  // "Oct", "janv"
  bool unsure = false;       // desks mean different months by it
  bool weak = false;         // a word of everyday language too: a date only beside a year
};

// A word as names are looked up: Latin letters small and without accents, Arabic ones without
// vowel signs and joiners, with one form of alef, yeh, kaf and heh. Empty if it is longer than any
// name.
using FoldedWord = std::array<char, 48>;
std::string_view fold_word(std::string_view word, FoldedWord& buffer);

// The name of a folded word, or of two with a space between; null: none.
const DateName* find_date_name(std::string_view folded);

// The month as the house writes it in that language ("October", "octobre"); empty if the language
// has several names and `tag` does not say which.
std::string_view house_month(std::string_view tag, int month);
// The weekday likewise, 0 Sunday; empty for other languages.
std::string_view house_weekday(std::string_view tag, int weekday);

}  // namespace picdesk::check
