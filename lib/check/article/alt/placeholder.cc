// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/placeholder.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/words.h"
#include "check/article/alt/outer_marks.h"
#include "check/article/lists/language_lists.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongest = 200;        // bytes, of a desk's text with its number ...
constexpr std::size_t kLongestBuiltIn = 80;  // ... and of a built-in one
constexpr std::size_t kLongestNote = 5;
constexpr std::string_view kNoteLetters = "tTfFlL";  // of TODO, TK, FIXME, lorem
constexpr std::u32string_view kMarks = U" []{}()<>\"'*#.:!?-_/,;،؟۔«»“”‘’…–—";

// "image 1" and "1 image" without the number.
std::string_view without_number(std::string_view text) {
  const auto all = [](std::string_view part) {
    return std::ranges::all_of(part, text::is_ascii_digit);
  };
  if (all(text)) return text;
  while (text::is_ascii_digit(text.back())) text.remove_suffix(1);
  while (text::is_ascii_digit(text.front())) text.remove_prefix(1);
  return without_marks(text, kMarks);
}

std::string with_spaces(std::string_view text) {
  std::string spaced;
  for (const char byte : text) {
    const char c = byte == '-' || byte == '_' ? ' ' : byte;
    if (c != ' ' || (!spaced.empty() && spaced.back() != ' ')) spaced += c;
  }
  return spaced;
}

bool is_listed(std::string_view key, bool hero) {
  static const LanguageLists::Words all = words_of_all(&LanguageLists::placeholder);
  static const LanguageLists::Words of_heroes = words_of_all(&LanguageLists::hero_placeholder);
  return holds(all, key) || (hero && holds(of_heroes, key));
}

bool is_whole(std::string_view text, std::string_view language, bool hero,
              const ArticleConfig& config) {
  if (text.size() > (config.words.empty() ? kLongestBuiltIn : kLongest)) return false;
  const LanguageLists::Words own = desk_words(config, language, &ArticleWords::placeholder);
  const std::string folded = text::matching_form(text, language);
  const std::string_view key = without_marks(folded, kMarks);
  if (key.empty()) return false;
  const std::string_view unnumbered = without_number(key);
  return holds(own, key) || holds(own, unnumbered) || is_listed(key, hero) ||
         is_listed(with_spaces(unnumbered), hero);
}

// "TODO caption", "TK", "lorem ipsum dolor". In Spanish "todo" is a word, "TK 1951" a flight, so
// capitals or a colon are asked for, and TK must stand alone.
bool begins_as_note(std::string_view text) {
  if (text::is_ascii_letter(text.front()) &&
      kNoteLetters.find(text.front()) == std::string_view::npos) {
    return false;
  }
  text = without_marks(text.substr(0, kLongest), kMarks);
  const std::size_t end = std::min(text.find_first_of(" :,.-"), text.size());
  const std::string_view word = text.substr(0, end);
  const std::string_view rest = text.substr(end);
  if (word.empty() || word.size() > kLongestNote || !text::is_ascii(word)) return false;
  if (kNoteLetters.find(word.front()) == std::string_view::npos) return false;
  const std::string folded = text::matching_form(word, "en");
  if (folded == "fixme" || folded == "lorem") return true;
  if (folded == "todo") return word == "TODO" || rest.starts_with(':');
  if (folded != "tk") return false;
  const std::string_view next = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
  return word == "TK" && (next.empty() || next.starts_with(':') || next.starts_with("TK") ||
                          (next.front() >= 'a' && next.front() <= 'z'));
}

}  // namespace

bool is_placeholder(std::string_view text, std::string_view language, bool hero,
                    const ArticleConfig& config) {
  if (text.empty()) return false;
  if (begins_as_note(text) || is_whole(text, language, hero, config)) return true;
  // Turkish has its own small letter of "I", English templates have not.
  return language.starts_with("tr") && text::is_ascii(text) && is_whole(text, "en", hero, config);
}

}  // namespace picdesk::check
