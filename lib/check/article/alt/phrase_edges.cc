// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/phrase_edges.h"

#include <algorithm>

#include "base/words.h"
#include "check/article/alt/outer_marks.h"
#include "check/article/lists/language_lists.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kLongestChunk = 64;  // bytes; no listed word is longer
constexpr std::u32string_view kMarks = U"\"()[].,:;!?“”«»،۔؟\n\t…";

std::string chunk(std::string_view word, std::string_view language) {
  if (word.size() > kLongestChunk) return {};
  word = without_marks(word, kMarks);
  if (word.find("’") != std::string_view::npos) return "'";
  return text::matching_form(word, language);
}

// The words that phrases begin and end with, of all languages.
struct PhraseEdges {
  LanguageLists::Words articles = words_of_all(&LanguageLists::articles);
  LanguageLists::Words begins = words_of_all(&LanguageLists::nouns);
  LanguageLists::Words ends;

  PhraseEdges() {
    for (const std::string& phrase : words_of_all(&LanguageLists::openings)) {
      begins.push_back(phrase.substr(0, phrase.find(' ')));
    }
    for (const std::string& phrase : words_of_all(&LanguageLists::closings)) {
      ends.push_back(phrase.substr(phrase.rfind(' ') + 1));
    }
    std::ranges::sort(begins);
    std::ranges::sort(ends);
  }
};

}  // namespace

std::string edge_chunk(std::string_view text, std::size_t number, std::string_view language) {
  for (; number > 0; --number) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return {};
    text.remove_prefix(space + 1);
  }
  return chunk(text.substr(0, text.find(' ')), language);
}

std::string last_chunk(std::string_view text, std::string_view language) {
  const std::size_t space = text.rfind(' ');
  return chunk(space == std::string_view::npos ? text : text.substr(space + 1), language);
}

bool may_have_phrase(std::string_view text, std::string_view language) {
  static const PhraseEdges edges;
  const std::string first = edge_chunk(text, 0, language);
  if (first.find('\'') != std::string::npos || holds(edges.begins, first)) return true;
  if (holds(edges.articles, first) && holds(edges.begins, edge_chunk(text, 1, language))) {
    return true;
  }
  return holds(edges.ends, last_chunk(text, language));
}

}  // namespace picdesk::check
