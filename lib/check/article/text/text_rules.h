// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of texts. Each looks at one text; traits say beforehand whether there is anything to
// look for. Pure.
#pragma once

#include "check/article/text/checked_text.h"
#include "check/article/text/text_traits.h"

namespace picdesk::check {

// What one rule gets.
struct TextCheck {
  const ArticleContext& context;
  const CheckedText& checked;
  const TextTraits& traits;
  ArticleFindings& findings;

  std::string_view text() const { return checked.text(); }
  ArticleFinding& add(std::string_view rule, TextRange words, std::string message) const {
    return findings.add(rule, *checked.mapped, words, std::move(message));
  }
  // "the alt", to begin a message with.
  std::string subject() const { return "the " + std::string(checked.name()); }
};

// Adds the fix that makes the replacements, if the text's place allows one.
void offer(const TextCheck& check, ArticleFinding& finding, const std::vector<Replacement>& all,
           std::string title, bool safe);

void check_escape(const TextCheck& check);  // text/escape
void check_markup(const TextCheck& check);  // text/markup
// text/mojibake; the places that were decoded with a wrong character set, in order.
std::vector<TextRange> check_mojibake(const TextCheck& check);
void check_lost_characters(const TextCheck& check);  // text/mojibake: U+FFFD
// text/controls: single characters outside the `damaged` places.
void check_controls(const TextCheck& check, const std::vector<TextRange>& damaged);
void check_bidi(const TextCheck& check);           // text/controls: unbalanced bidi controls
void check_normalization(const TextCheck& check);  // text/normalization
void check_digits(const TextCheck& check);         // text/digits
void check_emoji(const TextCheck& check);          // text/emoji
void check_marks(const TextCheck& check);          // text/ascii-art, text/unpronounceable
void check_script(const TextCheck& check);         // text/lang

}  // namespace picdesk::check
