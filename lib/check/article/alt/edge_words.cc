// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/edge_words.h"

#include <algorithm>

#include "base/words.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kWindow = 120;        // bytes, for about ten words
constexpr std::size_t kLongestElision = 2;  // bytes in front of the apostrophe

// Bytes of the apostrophe at the place, 0: none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at).starts_with("’") ? std::string_view("’").size() : 0;
}

void add_word(std::string_view text, text::Slice word, std::string_view language,
              std::vector<EdgeWord>& words) {
  for (std::size_t at = word.begin; at < std::min(word.end, word.begin + kLongestElision + 1);
       ++at) {
    const std::size_t size = apostrophe_at(text, at);
    if (size == 0 || at == word.begin || at + size >= word.end) continue;
    words.push_back(
        {word.begin, at + size,
         text::matching_form(text.substr(word.begin, at - word.begin), language) + '\''});
    word.begin = at + size;
    break;
  }
  words.push_back({word.begin, word.end, text::matching_form(word.of(text), language)});
}

std::vector<EdgeWord> words_in(std::string_view text, std::size_t begin, std::size_t end,
                               std::string_view language) {
  std::vector<EdgeWord> words;
  const std::string_view window = text.substr(begin, end - begin);
  for (const text::Slice word : text::words(window)) {
    add_word(text, {word.begin + begin, word.end + begin}, language, words);
  }
  return words;
}

}  // namespace

std::vector<EdgeWord> first_words(std::string_view text, std::string_view language) {
  std::size_t end = text.size();
  if (end > kWindow) {
    const std::size_t space = text.rfind(' ', kWindow);
    if (space == std::string_view::npos) return {};
    end = space;
  }
  return words_in(text, 0, end, language);
}

std::vector<EdgeWord> last_words(std::string_view text, std::string_view language) {
  std::size_t begin = 0;
  if (text.size() > kWindow) {
    begin = text.find(' ', text.size() - kWindow);
    if (begin == std::string_view::npos) return {};
  }
  return words_in(text, begin, text.size(), language);
}

std::string joined(const std::vector<EdgeWord>& words, std::size_t from, std::size_t count) {
  std::string text;
  for (std::size_t at = from; at < std::min(from + count, words.size()); ++at) {
    if (!text.empty() && text.back() != '\'') text += ' ';
    text += words[at].folded;
  }
  return text;
}

}  // namespace picdesk::check
