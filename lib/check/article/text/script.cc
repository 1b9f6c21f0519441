// SPDX-License-Identifier: GPL-3.0-or-later
// A language that is not the text's, as far as the script tells: a screen reader then reads the
// text with the wrong voice.
#include "base/script.h"

#include "base/character_class.h"
#include "base/code_point.h"
#include "base/words.h"
#include "check/article/text/language_scripts.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kWords = 5;
constexpr std::size_t kTelling = 5;  // one letter in so many may be of the language's own script

struct Letters {
  std::size_t all = 0;
  std::size_t foreign = 0;
  std::string_view script;  // of the first foreign one
};

bool is_among(std::string_view scripts, std::string_view script) {
  return scripts.find(script) != std::string_view::npos;
}

bool mostly_foreign(std::size_t foreign, std::size_t all) {
  return foreign > 0 && foreign * kTelling >= all * (kTelling - 1);
}

// Stops where the rest can change nothing more.
Letters count_letters(std::string_view text, std::string_view scripts) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    at += point.size;
    if (!text::is_letter(point.value)) continue;
    const std::string_view script = point.value < 0x80 ? "Latn" : text::script_of(point.value);
    if (script == "Zyyy" || script == "Zinh" || script == "Zzzz") continue;
    ++letters.all;
    if (!is_among(scripts, script)) {
      if (letters.foreign++ == 0) letters.script = script;
    } else if (!mostly_foreign(letters.foreign + text.size() - at,
                               letters.all + text.size() - at)) {
      break;
    }
  }
  return letters;
}

// A letter beyond ASCII has two bytes or more.
bool is_mostly_ascii(const TextTraits& traits) {
  const std::size_t others = traits.beyond_ascii / 2;
  return !mostly_foreign(others, others + traits.ascii_letters);
}

// Of an article that says nothing of its language, the configured one is a guess.
bool is_declared(const ArticleContext& context, const Picture& picture) {
  if (picture.language != context.config.default_lang) return true;
  if (picture.image != nullptr && !picture.image->language.empty()) return true;
  const Article& article = context.article();
  return !article.language.empty() || find_value(article.front_matter, "lang") != nullptr ||
         find_value(article.front_matter, "language") != nullptr;
}

}  // namespace

void check_script(const TextCheck& check) {
  const Picture& picture = *check.checked.picture;
  const std::string_view text = check.text();
  const std::string_view scripts = scripts_of(picture.language);
  if (scripts.empty() || (check.traits.ascii && is_among(scripts, "Latn"))) return;
  if (is_among(scripts, "Latn") && is_mostly_ascii(check.traits)) return;
  if (!is_declared(check.context, picture)) return;
  const Letters letters = count_letters(text, scripts);
  if (!mostly_foreign(letters.foreign, letters.all) || text::words(text).size() < kWords) return;
  const text::Slice inner = text::trimmed(text);
  ArticleFinding& finding =
      check.add("text/lang", {inner.begin, inner.end},
                check.subject() + " is in the script " + std::string(letters.script) +
                    ", which its language \"" + picture.language + "\" does not use");
  finding.hint = "give the text's own language in lang, or translate it";
}

}  // namespace picdesk::check
