// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/words.h"
#include "check/article/date_form.h"
#include "check/article/lists/language_lists.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongestMark = 40;  // bytes

// "(FILES)", "[archives]".
bool has_bracketed_mark(std::string_view caption) {
  constexpr std::array<std::string_view, 5> marks{"file", "files", "archive", "archives",
                                                  "الارشيف"};
  for (std::size_t open = 0; (open = caption.find_first_of("([", open)) != std::string_view::npos;
       ++open) {
    const std::string_view group = caption.substr(open, kLongestMark);
    const std::size_t end = group.find_first_of(")]");
    if (end == std::string_view::npos || end < 4) continue;
    if (std::ranges::find(marks, text::fold_name(group.substr(0, end))) != marks.end()) return true;
  }
  return false;
}

// The words of a text in matching form between single spaces, one at each end.
std::string spaced_form(std::string_view form) {
  std::string spaced = " ";
  for (const text::Slice& word : text::words(form)) spaced.append(word.of(form)).append(" ");
  return spaced;
}

std::string spaced_words(std::string_view text, std::string_view language) {
  return spaced_form(text::matching_form(text, language));
}

bool holds_phrase(const std::string& spaced, std::string_view phrase, std::string_view language) {
  const std::string words = spaced_words(phrase, language);
  return words.size() > 1 && spaced.find(words) != std::string::npos;
}

// Words of many captions ("police file a report", "the National Archives"): marks only where
// is_file_photo() finds them.
bool is_common_word(std::string_view phrase) {
  return phrase == "file" || phrase == "archive" || phrase == "archives";
}

// Their matching form is the same in all languages: they have no capital I.
std::vector<std::string> undated_phrases() {
  std::vector<std::string> phrases;
  for (const std::string_view phrase :
       {"undated", "non datée", "non daté", "غير مؤرخة", "بدون تاریخ", "tarihsiz", "بێ بەروار"}) {
    phrases.push_back(spaced_words(phrase, "en"));
  }
  return phrases;
}

// Of " non datée ": "datée".
std::string_view last_word(std::string_view spaced) {
  spaced.remove_suffix(1);
  return spaced.substr(spaced.rfind(' ') + 1);
}

}  // namespace

bool is_file_photo(std::string_view caption) {
  const std::string folded = " " + text::fold_name(caption) + " ";
  const bool told = std::ranges::any_of(
      std::array<std::string_view, 10>{
          " file photo ", " file picture ", " file image ", " archive photo ", " archive picture ",
          " photo d archives ", " photo d archive ", " image d archives ", " ارشيفية ", " ارشيف "},
      [&](std::string_view words) { return folded.find(words) != std::string::npos; });
  const std::string_view text = text::trim(caption);
  return told || has_bracketed_mark(caption) || text.starts_with("FILE -") ||
         text.starts_with("FILE \u2013") || text.starts_with("FILE \u2014") ||
         text.starts_with("FILES -");
}

bool says_file_photo(std::string_view text, std::string_view language,
                     const ArticleConfig& config) {
  if (is_file_photo(text)) return true;
  const std::string spaced = spaced_words(text, language);
  for (const std::string& phrase : lists_of(language).file_photo) {
    if (!is_common_word(phrase) && holds_phrase(spaced, phrase, language)) return true;
  }
  for (const std::string& phrase : desk_words(config, language, &ArticleWords::file_photo)) {
    if (holds_phrase(spaced, phrase, language)) return true;
  }
  return false;
}

bool says_undated(std::string_view text, std::string_view language) {
  static const std::vector<std::string> phrases = undated_phrases();
  const std::string form = text::matching_form(text, language);
  // To look for one word costs less than to cut the text into its words.
  std::string spaced;
  return std::ranges::any_of(phrases, [&](const std::string& phrase) {
    if (form.find(last_word(phrase)) == std::string::npos) return false;
    if (spaced.empty()) spaced = spaced_form(form);
    return spaced.find(phrase) != std::string::npos;
  });
}

}  // namespace picdesk::check
