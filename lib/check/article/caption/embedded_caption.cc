// SPDX-License-Identifier: GPL-3.0-or-later
// caption/embedded-mismatch: the caption beside the one that the file carries.
#include <algorithm>

#include "base/words.h"
#include "check/article/alt/said_text.h"
#include "check/article/caption/caption_rules.h"
#include "check/article/caption/date_names.h"

namespace picdesk::check {
namespace {

constexpr double kLittleInCommon = 0.5;  // of the shorter one's words
constexpr std::size_t kFewestWords = 4;

bool is_latin(std::string_view text) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')) ++latin;
    if (byte >= 0xD0) ++other;  // leads of all scripts that are neither Latin nor Greek
  }
  return latin >= other;
}

// Small words that nearly every English caption of some length has.
bool is_english(std::string_view said) {
  constexpr std::string_view words[] = {"the", "of", "in", "and", "a", "at", "on"};
  std::size_t count = 0;
  std::size_t found = 0;
  while (!said.empty()) {
    const std::size_t end = std::min(said.find(' '), said.size());
    ++count;
    if (std::ranges::find(words, said.substr(0, end)) != std::end(words)) ++found;
    said.remove_prefix(std::min(end + 1, said.size()));
  }
  return found * 8 >= count;
}

// Agencies embed English captions: a translation has few words of them.
bool is_translation(const Caption& caption, std::string_view embedded, std::string_view words) {
  if (is_latin(embedded) != is_latin(caption.body_text())) return true;
  return languages_of(caption.picture->language) != kEnglish && is_english(words);
}

}  // namespace

void check_embedded_caption(const Caption& caption, const ArticleContext& context,
                            ArticleFindings& findings) {
  const MetadataRecord* record = caption.record();
  if (record == nullptr || record->caption.empty()) return;
  const std::string& language = caption.picture->language;
  const std::string_view embedded = record->caption.text(language).value_or(record->caption.text());
  const CreditConfig& config = context.desk.credit;
  const TextRange own = description_of(caption.str(), language, config);
  const TextRange other = description_of(embedded, language, config);
  const std::string ours = said(slice(*caption.text, own), language);
  const std::string theirs = said(embedded.substr(other.begin, other.end - other.begin), language);
  const bool shorter = word_count(ours) <= word_count(theirs);
  const std::string& few = shorter ? ours : theirs;
  if (word_count(few) < kFewestWords || is_translation(caption, embedded, theirs)) return;
  if (contained(few, shorter ? theirs : ours) >= kLittleInCommon) return;
  ArticleFinding& finding =
      findings.add("caption/embedded-mismatch", *caption.text, own,
                   "the file's caption has other words: " + quoted_words(embedded));
  finding.hint = "see whether it is the right picture";
}

}  // namespace picdesk::check
