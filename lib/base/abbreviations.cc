// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/abbreviations.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "base/character_class.h"
#include "base/code_point.h"

namespace picdesk::text {
namespace {

using Words = std::span<const std::string_view>;

// Sorted by bytes. `titles` are followed by a name, `others` may end a sentence, `numbered` are
// abbreviations only in front of a number.
struct Abbreviations {
  std::string_view language;
  Words titles, others, numbered;
  bool ordinals = false;  // "3. Ordu": a full stop makes an ordinal number
};

constexpr auto kEnTitles = std::to_array<std::string_view>(
    {"Adm", "Amb", "Atty", "Brig", "Capt", "Cmdr",  "Col", "Cpl",  "Det", "Dr",  "Fr",
     "Ft",  "Gen", "Gov",  "Hon",  "Insp", "Lt",    "Maj", "Mr",   "Mrs", "Ms",  "Msgr",
     "Mt",  "Mx",  "Pres", "Prof", "Pte",  "Pvt",   "Rep", "Reps", "Rev", "Sen", "Sens",
     "Sgt", "Spc", "St",   "Ste",  "Supt", "Treas", "cf",  "vs"});
constexpr auto kEnOthers = std::to_array<std::string_view>(
    {"Ave", "Blvd", "Bros", "Co", "Corp", "Dept", "Inc", "Jr", "Ltd", "Rd", "Sr", "approx", "etc"});
constexpr auto kEnNumbered = std::to_array<std::string_view>(
    {"Apr", "Art", "Aug", "Dec", "Feb",  "Fig", "Jan", "Jul", "Jun", "Mar", "No",
     "Nos", "Nov", "Oct", "Sep", "Sept", "Vol", "ca",  "no",  "p",   "pp"});
constexpr auto kFrTitles =
    std::to_array<std::string_view>({"Cap", "Cdt", "Col", "Dr", "Gal", "Me", "Mgr", "Mlle", "Mme",
                                     "Pr", "Prof", "St", "Ste", "cf"});
constexpr auto kFrOthers = std::to_array<std::string_view>({"Av", "Bd", "Cie", "av", "bd", "etc"});
constexpr auto kFrNumbered =
    std::to_array<std::string_view>({"No", "art", "avr", "déc", "fig", "févr", "janv", "juil", "no",
                                     "nov", "oct", "p", "pp", "sept", "vol"});
constexpr auto kTrTitles =
    std::to_array<std::string_view>({"Alb", "Av", "Bnb", "Bşk", "Doç", "Dr", "Gen", "Hz", "Korg",
                                     "Org", "Prof", "Sn", "Tuğg", "Tümg", "Yrb", "Yzb", "bkz"});
constexpr auto kTrOthers =
    std::to_array<std::string_view>({"Cad", "Mah", "Sok", "Şti", "vb", "vd", "vs", "yy"});
constexpr auto kTrNumbered = std::to_array<std::string_view>({"No", "no", "s"});
constexpr auto kDeTitles = std::to_array<std::string_view>(
    {"Abg", "Dr", "Fr", "Gen", "Hr", "Prof", "St", "bzw", "ca", "vgl", "z.B"});
constexpr auto kDeOthers = std::to_array<std::string_view>({"Str", "Tel", "etc", "usw"});
constexpr auto kDeNumbered = std::to_array<std::string_view>({"Abs", "Art", "Nr", "S"});
constexpr auto kEsTitles = std::to_array<std::string_view>(
    {"Cnel", "Dr", "Dra", "Gral", "Ing", "Lic", "Mons", "Prof", "Sr", "Sra", "Srta", "Sto", "Ud"});
constexpr auto kEsOthers = std::to_array<std::string_view>({"Av", "Cía", "EE.UU", "Uds", "etc"});
constexpr auto kItTitles = std::to_array<std::string_view>(
    {"Avv", "Dott", "Gen", "Ing", "Mons", "On", "Prof", "Sen", "Sig", "Sig.ra"});
constexpr auto kPtTitles = std::to_array<std::string_view>(
    {"Dr", "Dra", "Eng", "Exmo", "Gen", "Prof", "Profa", "Sr", "Sra", "Sto"});
constexpr auto kNlTitles =
    std::to_array<std::string_view>({"Dr", "Prof", "dhr", "dr", "drs", "ir", "mevr", "mr", "prof"});
constexpr auto kRuTitles = std::to_array<std::string_view>(
    {"акад", "ген", "гр", "им", "обл", "пос", "проф", "св", "см", "ул"});
constexpr auto kKmrTitles = std::to_array<std::string_view>({"Av", "Dr", "Prof"});

constexpr auto kLanguages = std::to_array<Abbreviations>({
    {"en", kEnTitles, kEnOthers, kEnNumbered},
    {"fr", kFrTitles, kFrOthers, kFrNumbered},
    {"tr", kTrTitles, kTrOthers, kTrNumbered, true},
    {"kmr", kKmrTitles, {}, {}, true},
    {"ku", kKmrTitles, {}, {}, true},
    {"de", kDeTitles, kDeOthers, kDeNumbered, true},
    {"es", kEsTitles, kEsOthers, {}},
    {"it", kItTitles, {}, {}},
    {"pt", kPtTitles, {}, {}},
    {"nl", kNlTitles, {}, {}},
    {"ru", kRuTitles, {}, {}},
    {"az", kTrTitles, {}, {}, true},
});

// English words that begin a sentence more often than they follow an abbreviation.
constexpr auto kStarters = std::to_array<std::string_view>(
    {"A", "An", "At", "But", "He", "In", "It", "On", "She", "The", "They", "This"});

bool holds(Words list, std::string_view word) { return std::ranges::binary_search(list, word); }

// The word in front of the full stop, with full stops of its own: "Gen", "U.S".
std::string_view last_word(std::string_view before) {
  before.remove_suffix(1);
  const std::size_t gap = before.find_last_of(" \t\r\n([{\"'/-");
  std::string_view word = gap == std::string_view::npos ? before : before.substr(gap + 1);
  for (const std::string_view mark : {"\u00A0", "\u202F", "“", "‘", "«", "’"}) {
    const std::size_t at = word.rfind(mark);
    if (at != std::string_view::npos) word.remove_prefix(at + mark.size());
  }
  return word;
}

// "J", "د".
bool is_initial(std::string_view word) {
  const CodePoint point = code_point_at(word, 0);
  return point.size == word.size() && is_letter(point.value) && !is_lower(point.value);
}

// "U.S", "p.m", "أ.ف.ب": letters with full stops between them.
bool is_acronym(std::string_view word) {
  bool letter_next = true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    if (letter_next ? !is_letter(point.value) : point.value != '.') return false;
    if (letter_next) ++letters;
    letter_next = !letter_next;
    at += point.size;
  }
  return letters >= 2 && !letter_next;
}

bool is_ordinal(std::string_view word) {
  constexpr std::size_t longest = 3;  // "1950." is a year at the end of a sentence
  return word.size() <= longest && std::ranges::all_of(word, is_ascii_digit);
}

bool begins_sentence(std::string_view behind) {
  const std::size_t end = behind.find(' ');
  return holds(kStarters, behind.substr(0, end));
}

}  // namespace

bool goes_on_after_full_stop(std::string_view before, std::string_view behind,
                             std::string_view language) {
  constexpr std::size_t kLongestWord = 32;
  if (before.size() > kLongestWord) before.remove_prefix(before.size() - kLongestWord);
  const std::string_view word = last_word(before);
  if (word.empty() || behind.empty()) return false;
  if (is_initial(word)) return true;
  if (is_acronym(word)) return !begins_sentence(behind);
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  const auto* list = std::ranges::find(kLanguages, primary, &Abbreviations::language);
  if (list == kLanguages.end()) return false;
  if (list->ordinals && is_ordinal(word)) return true;
  if (holds(list->titles, word)) return true;
  if (holds(list->others, word)) return !begins_sentence(behind);
  return digit_value(code_point_at(behind, 0).value) >= 0 && holds(list->numbered, word);
}

}  // namespace picdesk::text
