// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/lists/language_lists.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/words.h"
#include "check/article/lists/written_lists.h"

namespace picdesk::check {
namespace {

using Words = LanguageLists::Words;

void sort_words(Words& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

Words read_words(std::string_view written, std::string_view language) {
  Words words;
  while (!written.empty()) {
    const std::size_t bar = std::min(written.find('|'), written.size());
    words.push_back(text::matching_form(written.substr(0, bar), language));
    written.remove_prefix(std::min(bar + 1, written.size()));
  }
  sort_words(words);
  return words;
}

LanguageLists read_lists(const WrittenLists& written) {
  const auto read = [&](std::string_view words) { return read_words(words, written.language); };
  return {.language = written.language,
          .placeholder = read(written.placeholder),
          .hero_placeholder = read(written.hero_placeholder),
          .articles = read(written.articles),
          .nouns = read(written.nouns),
          .links = read(written.links),
          .link_prefixes = read(written.link_prefixes),
          .openings = read(written.openings),
          .closings = read(written.closings),
          .genitives = read(written.genitives),
          .exempt = read(written.exempt),
          .pictured = read(written.pictured),
          .plurals = read(written.plurals),
          .file_photo = read(written.file_photo)};
}

constexpr Words LanguageLists::*kFields[] = {
    &LanguageLists::placeholder, &LanguageLists::hero_placeholder,
    &LanguageLists::articles,    &LanguageLists::nouns,
    &LanguageLists::links,       &LanguageLists::link_prefixes,
    &LanguageLists::openings,    &LanguageLists::closings,
    &LanguageLists::genitives,   &LanguageLists::exempt,
    &LanguageLists::pictured,    &LanguageLists::plurals,
    &LanguageLists::file_photo};

const LanguageLists* find_lists(std::string_view language) {
  const auto& all = all_lists();
  const auto found = std::ranges::find(all, language, &LanguageLists::language);
  return found == all.end() ? nullptr : &*found;
}

LanguageLists both_kurdish() {
  LanguageLists both = *find_lists("ckb");
  const LanguageLists& kurmanji = *find_lists("kmr");
  both.language = "ku";
  for (const auto field : kFields) {
    std::ranges::copy(kurmanji.*field, std::back_inserter(both.*field));
    sort_words(both.*field);
  }
  return both;
}

const LanguageLists& kurdish_lists() {
  static const LanguageLists both = both_kurdish();
  return both;
}

// The primary subtag in lower case: at most 8 letters, so no allocation.
std::string primary(std::string_view language) {
  std::string tag(language.substr(0, std::min(language.find_first_of("-_"), std::size_t{8})));
  std::ranges::transform(tag, tag.begin(), text::ascii_lower);
  return tag;
}

// Whether words given for one language are for the other one, too.
bool covers(std::string_view given, std::string_view language) {
  const auto kurdish = [](std::string_view tag) { return tag == "ckb" || tag == "kmr"; };
  return given == language || (given == "ku" && kurdish(language)) ||
         (language == "ku" && kurdish(given));
}

}  // namespace

const std::vector<LanguageLists>& all_lists() {
  static const std::vector<LanguageLists> all = [] {
    std::vector<LanguageLists> lists;
    for (const WrittenLists* written :
         {&kEnglishLists, &kFrenchLists, &kArabicLists, &kPersianLists, &kSoraniLists,
          &kKurmanjiLists, &kTurkishLists, &kUrduLists}) {
      lists.push_back(read_lists(*written));
    }
    return lists;
  }();
  return all;
}

const LanguageLists& lists_of(std::string_view language) {
  const std::string tag = primary(language);
  if (tag == "ku") return kurdish_lists();
  const LanguageLists* found = find_lists(tag);
  return found != nullptr ? *found : all_lists().front();
}

Words words_of_all(Words LanguageLists::*list) {
  Words words;
  for (const LanguageLists& lists : all_lists()) {
    std::ranges::copy(lists.*list, std::back_inserter(words));
  }
  sort_words(words);
  return words;
}

bool has_lists(std::string_view language) {
  const std::string tag = primary(language);
  return tag == "ku" || find_lists(tag) != nullptr;
}

bool holds(const Words& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word, std::less<>());
}

Words desk_words(const ArticleConfig& config, std::string_view language,
                 std::vector<std::string> ArticleWords::*list) {
  Words words;
  if (config.words.empty()) return words;
  const std::string tag = primary(language);
  for (const auto& [given, own] : config.words) {
    if (!covers(primary(given), tag)) continue;
    for (const std::string& word : own.*list) words.push_back(text::matching_form(word, tag));
  }
  sort_words(words);
  return words;
}

}  // namespace picdesk::check
