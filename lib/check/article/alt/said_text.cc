// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/said_text.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/words.h"

namespace picdesk::check {
namespace {

std::vector<std::string_view> sorted_words(std::string_view said) {
  std::vector<std::string_view> words;
  while (!said.empty()) {
    const std::size_t end = std::min(said.find(' '), said.size());
    words.push_back(said.substr(0, end));
    said.remove_prefix(std::min(end + 1, said.size()));
  }
  std::ranges::sort(words);
  return words;
}

}  // namespace

std::string said(std::string_view text, std::string_view language) {
  const std::string folded = text::matching_form(text, language);
  std::string words;
  words.reserve(folded.size());
  for (const text::Slice word : text::words(folded)) {
    if (!words.empty()) words += ' ';
    words += word.of(folded);
  }
  return words;
}

bool comparable(std::size_t bytes, std::size_t other_bytes) {
  // Vowel signs, stretching and punctuation may double a text, not more.
  constexpr std::size_t kSlack = 16;
  const auto [least, most] = std::minmax(bytes, other_bytes);
  return most <= 2 * least + kSlack;
}

double contained(std::string_view alt, std::string_view caption) {
  const auto these = sorted_words(alt);
  const auto those = sorted_words(caption);
  if (these.empty()) return 0;
  std::vector<std::string_view> both;
  std::ranges::set_intersection(these, those, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(these.size());
}

std::size_t word_count(std::string_view said) {
  if (said.empty()) return 0;
  return static_cast<std::size_t>(std::ranges::count(said, ' ')) + 1;
}

}  // namespace picdesk::check
