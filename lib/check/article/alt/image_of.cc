// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/image_of.h"

#include <algorithm>

#include "check/article/alt/edge_words.h"
#include "check/article/alt/phrase_edges.h"
#include "check/article/lists/language_lists.h"

namespace picdesk::check {
namespace {

using Words = std::vector<EdgeWord>;

constexpr std::size_t kLongestPhrase = 4;  // words
constexpr std::size_t kNear = 4;           // words in which a pictured picture counts
constexpr std::size_t kRestOfPrefix = 4;   // bytes that must follow a glued prefix

bool starts_with_any(const Words& words, std::size_t from, const LanguageLists::Words& phrases) {
  for (std::size_t count = 1; count <= std::min(kLongestPhrase, words.size() - from); ++count) {
    if (holds(phrases, joined(words, from, count))) return true;
  }
  return false;
}

// The word in the plural; where languages glue more to it, with any ending or prefix.
bool is_pictured(const LanguageLists& lists, std::string_view word) {
  return std::ranges::any_of(lists.pictured, [&](const std::string& listed) {
    if (lists.plurals.empty()) return word.starts_with(listed) || word.ends_with(listed);
    return word.starts_with(listed) &&
           (word.size() == listed.size() || holds(lists.plurals, word.substr(listed.size())));
  });
}

// Words [next, ...) follow the phrase; the phrase ends at `end`.
struct Opening {
  std::size_t end = 0;
  std::size_t next = 0;
  std::string_view link;  // "of", "d'", "ل"; empty: the phrase has none
  bool glued = false;     // the link is a prefix of words[next]
};

std::optional<Opening> link_at(const Words& words, std::size_t at, const LanguageLists& lists) {
  if (at >= words.size()) return std::nullopt;
  const std::string& word = words[at].folded;
  if (holds(lists.links, word)) return Opening{words[at].end, at + 1, word};
  for (const std::string& prefix : lists.link_prefixes) {
    if (word == prefix) return Opening{words[at].end, at + 1, word};
    if (prefix.back() != '\'' && word.starts_with(prefix) &&
        word.size() >= prefix.size() + kRestOfPrefix) {
      return Opening{words[at].begin + prefix.size(), at, prefix, true};
    }
  }
  return std::nullopt;
}

std::optional<Opening> listed_opening(const Words& words, const LanguageLists& lists,
                                      const LanguageLists::Words& own) {
  for (std::size_t count = std::min(kLongestPhrase, words.size()); count > 0; --count) {
    const std::string phrase = joined(words, 0, count);
    if (holds(lists.openings, phrase) || holds(own, phrase)) {
      return Opening{words[count - 1].end, count, {}};
    }
  }
  return std::nullopt;
}

std::optional<Opening> opening_of(const Words& words, const LanguageLists& lists,
                                  const LanguageLists::Words& own) {
  if (words.empty()) return std::nullopt;
  const std::size_t noun = holds(lists.articles, words[0].folded) ? 1 : 0;
  if (noun >= words.size()) return std::nullopt;
  if (starts_with_any(words, noun, lists.exempt)) return std::nullopt;
  if (holds(lists.nouns, words[noun].folded)) {
    if (auto linked = link_at(words, noun + 1, lists)) return linked;
  }
  return listed_opening(words, lists, own);
}

bool shows_a_picture(const Words& words, std::size_t from, std::size_t end,
                     const LanguageLists& lists) {
  for (std::size_t at = from; at < std::min(words.size(), end); ++at) {
    if (is_pictured(lists, words[at].folded)) return true;
  }
  return false;
}

bool names_source(std::string_view text, const Words& words, const Opening& opening,
                  const Agencies& agencies) {
  const std::size_t mark = text.find_first_not_of(' ', opening.end);
  if (mark != std::string_view::npos && text[mark] == ':') return true;
  for (std::size_t last = opening.next; last < std::min(words.size(), opening.next + 3); ++last) {
    const std::size_t begin = words[opening.next].begin;
    if (agencies.find(text.substr(begin, words[last].end - begin))) return true;
  }
  return false;
}

// The capital that the phrase had goes to the word behind it, as far as ASCII and Latin-1 go.
std::string capital_of(std::string_view rest, std::size_t& taken) {
  const auto first = static_cast<unsigned char>(rest.empty() ? 0 : rest[0]);
  const auto second = static_cast<unsigned char>(rest.size() < 2 ? 0 : rest[1]);
  taken = 0;
  if (first >= 'a' && first <= 'z') {
    taken = 1;
    return {static_cast<char>(first - 'a' + 'A')};
  }
  if (first == 0xC3 && second >= 0xA0 && second <= 0xBE && second != 0xB7) {
    taken = 2;
    return {rest[0], static_cast<char>(second - 0x20)};
  }
  return {};
}

ImageOf::Rest rest_behind(std::string_view text, const Opening& opening) {
  ImageOf::Rest rest{{0, std::min(text.find_first_not_of(' ', opening.end), text.size())}, {}};
  if (opening.glued) {
    // "لل" is the prefix with the article: the article's first letter comes back.
    if (text.substr(opening.end).starts_with("ل")) rest.lead = "ا";
    return rest;
  }
  if (text.empty() || text[0] < 'A' || text[0] > 'Z') return rest;
  if (opening.link == "du" || opening.link == "des") {
    rest.lead = opening.link == "du" ? "Le " : "Les ";
    return rest;
  }
  std::size_t taken = 0;
  rest.lead = capital_of(text.substr(rest.drop.end), taken);
  rest.drop.end += taken;
  return rest;
}

std::optional<ImageOf> at_begin(std::string_view text, const Words& words,
                                const LanguageLists& lists, const LanguageLists::Words& own,
                                const Agencies& agencies) {
  const auto opening = opening_of(words, lists, own);
  if (!opening || opening->next >= words.size()) return std::nullopt;
  const std::size_t next = opening->next;
  if (shows_a_picture(words, next, next + kNear, lists)) return std::nullopt;
  if (names_source(text, words, *opening, agencies)) return std::nullopt;
  ImageOf found{{words[0].begin, opening->end}, std::nullopt};
  if (!opening->link.empty() && words[0].begin == 0) found.rest = rest_behind(text, *opening);
  return found;
}

std::optional<ImageOf> at_end(const Words& words, const LanguageLists& lists) {
  const auto begins_at = [&](std::size_t count) { return words.size() - count; };
  for (std::size_t count = 1; count <= std::min(kLongestPhrase, words.size()); ++count) {
    if (holds(lists.exempt, joined(words, begins_at(count), count))) return std::nullopt;
  }
  for (std::size_t count = std::min(kLongestPhrase, words.size()); count > 0; --count) {
    const std::size_t first = begins_at(count);
    if (first == 0 || !holds(lists.closings, joined(words, first, count))) continue;
    const std::string& before = words[first - 1].folded;
    const bool fits = count > 1 || lists.genitives.empty() ||
                      std::ranges::any_of(lists.genitives, [&](const std::string& ending) {
                        return before.ends_with(ending);
                      });
    if (!fits) return std::nullopt;
    if (shows_a_picture(words, first - std::min(first, kNear), first, lists)) return std::nullopt;
    return ImageOf{{words[first].begin, words.back().end}, std::nullopt};
  }
  return std::nullopt;
}

bool may_speak(const LanguageLists& lists, std::string_view language) {
  // The language of an article that says none is English: its texts may be in any.
  const LanguageLists& own = lists_of(language);
  return &own == &lists || own.language == "en" || lists.language == "en" ||
         (own.language == "ku" && (lists.language == "ckb" || lists.language == "kmr"));
}

std::optional<ImageOf> phrase_of(std::string_view description, std::string_view language,
                                 const LanguageLists::Words& own, const ArticleContext& context) {
  const Words first = first_words(description, language);
  const Words last = last_words(description, language);
  if (first.empty() || last.empty()) return std::nullopt;
  for (const LanguageLists& lists : all_lists()) {
    if (!may_speak(lists, language)) continue;
    if (auto found = at_begin(description, first, lists, own, context.agencies)) return found;
    if (lists.closings.empty()) continue;
    if (auto found = at_end(last, lists)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ImageOf> image_of(std::string_view description, std::string_view language,
                                const ArticleContext& context) {
  const LanguageLists::Words own = desk_words(context.config, language, &ArticleWords::image_of);
  if (own.empty() && !may_have_phrase(description, language)) return std::nullopt;
  return phrase_of(description, language, own, context);
}

}  // namespace picdesk::check
