// SPDX-License-Identifier: GPL-3.0-or-later
// caption/tense, caption/sentences, caption/terminal-punct.
#include "base/words.h"
#include "check/article/article_rules.h"
#include "check/article/caption/caption_rules.h"
#include "check/article/caption/date_names.h"

namespace picdesk::check {
namespace {

constexpr std::size_t kMostSentences = 2;

void check_tense(const Caption& caption, ArticleFindings& findings) {
  if (languages_of(caption.picture->language) != kEnglish) return;
  const auto verb = past_tense(caption.body_text());
  if (!verb) return;
  const TextRange where = {caption.body.begin + verb->begin, caption.body.begin + verb->end};
  findings
      .add("caption/tense", *caption.text, where,
           quoted_words(slice(*caption.text, where)) + " is in the past tense")
      .hint = "tell what the picture shows in the present tense";
}

// Fewer marks than sentences are allowed cannot end too many.
bool may_have_many(std::string_view body) {
  std::size_t marks = 0;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const char byte = body[at];
    if (byte == '.' || byte == '!' || byte == '?') ++marks;
    if (static_cast<unsigned char>(byte) >= 0x80) {
      const std::string_view rest = body.substr(at);
      if (rest.starts_with("؟") || rest.starts_with("۔") || rest.starts_with("…")) ++marks;
    }
  }
  return marks >= kMostSentences;
}

void check_sentences(const Caption& caption, ArticleFindings& findings) {
  const std::string_view body = caption.body_text();
  if (!reads_dates(caption.picture->language) || !may_have_many(body)) return;
  std::size_t count = 0;
  std::size_t third = 0;
  for (const text::Slice& sentence : text::sentences(body, caption.picture->language)) {
    if (!text::has_letter_or_digit(sentence.of(body))) continue;
    if (++count == kMostSentences + 1) third = sentence.begin;
  }
  if (count <= kMostSentences) return;
  const TextRange where = {caption.body.begin + third, caption.body.end};
  findings
      .add("caption/sentences", *caption.text, where,
           "the caption has " + std::to_string(count) + " sentences")
      .hint = "two are enough: what is seen, and what one must know of it";
}

bool ends_sentence(std::string_view text) {
  // Brackets and quotes close behind the mark.
  constexpr std::string_view closing[] = {")", "\"", "'", "”", "’", "»", "›", "\u200F", "\u200E"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : closing) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      again = true;
    }
  }
  for (const std::string_view mark : {".", "!", "?", "…", "؟", "۔"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

void check_final_mark(const ArticleContext& context, const Caption& caption,
                      ArticleFindings& findings) {
  const std::string_view body = caption.body_text();
  if (!caption.credit || !text::has_letter_or_digit(body) || ends_sentence(body)) return;
  if (!reads_dates(caption.picture->language)) return;
  TextRange where = caption.body;
  const std::string mark = languages_of(caption.picture->language) == kUrdu ? "۔" : ".";
  const bool other = std::string_view(",;:").find(body.back()) != std::string_view::npos;
  where.begin = other ? where.end - 1 : where.end;
  ArticleFinding& finding = findings.add("caption/terminal-punct", *caption.text, where,
                                         "no full stop stands in front of the credit");
  finding.hint = "end the sentence with \"" + mark + "\"";
  const bool apart = caption.credit->whole.begin > caption.body.end;
  add_fix(context, caption, finding, where, apart ? mark : mark + " ", true,
          "put \"" + mark + "\" in front of the credit");
}

}  // namespace

void check_caption_words(const ArticleContext& context, ArticleFindings& findings) {
  for (const Caption& caption : captions_of(context)) {
    check_tense(caption, findings);
    check_sentences(caption, findings);
    check_final_mark(context, caption, findings);
    check_embedded_caption(caption, context, findings);
  }
}

}  // namespace picdesk::check
