// SPDX-License-Identifier: GPL-3.0-or-later
// Words that newsrooms of eight languages use about pictures: placeholders, "image of" phrases,
// words of file photos. Drafts of desks for desks: picdesk.toml adds to them
// ([lists.LANGUAGE]). Built once, on first use; re-entrant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "picdesk/article_config.h"

namespace picdesk::check {

// Everything in matching form (base/words.h); each list sorted, without doubles.
struct LanguageLists {
  using Words = std::vector<std::string>;

  std::string_view language;  // "en", "ckb", "kmr"; "ku": both Kurdish languages
  Words placeholder;          // whole descriptions that describe nothing
  Words hero_placeholder;     // the same, of heroes only
  // Opening phrases that say "an image of": [article] noun link. Prefixes are glued to what
  // follows ("d'", Arabic li-).
  Words articles;
  Words nouns;
  Words links;
  Words link_prefixes;
  Words openings;    // whole phrases that need no link
  Words closings;    // phrases at the end instead; of Turkish and Urdu
  Words genitives;   // endings that the word in front of a closing must have; empty: any
  Words exempt;      // compounds that name a kind of picture: "photo de famille"
  Words pictured;    // things that show pictures: the picture of one may be called so
  Words plurals;     // endings that those may have; empty: any
  Words file_photo;  // words and phrases that say that a picture is an old one
};

// Of a BCP 47 language ("ar-IQ" is "ar"); English for one without lists.
const LanguageLists& lists_of(std::string_view language);
// All of them, "ku" left out.
const std::vector<LanguageLists>& all_lists();
// One list of all languages.
LanguageLists::Words words_of_all(LanguageLists::Words LanguageLists::*list);
bool has_lists(std::string_view language);

// Whether a sorted list holds the word, given in matching form.
bool holds(const LanguageLists::Words& sorted, std::string_view word);

// The desk's own words of the language, in matching form, sorted: ArticleWords::placeholder, ...
// Those of "ku" are for both Kurdish languages and the other way round.
LanguageLists::Words desk_words(const ArticleConfig& config, std::string_view language,
                                std::vector<std::string> ArticleWords::*list);

}  // namespace picdesk::check
