// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/code_point.h"
#include "base/normal_form.h"
#include "base/text.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

void check_nfc(const TextCheck& check) {
  std::vector<Replacement> found;
  for (const text::Slice piece : text::outside_nfc(check.text())) {
    found.push_back({{piece.begin, piece.end}, text::nfc(piece.of(check.text()))});
  }
  if (found.empty()) return;
  const Places places = {found.front().words, found.size()};
  ArticleFinding& finding =
      check.add("text/normalization", places.first,
                check.subject() + " is not in NFC at " +
                    quoted_words(slice(*check.checked.mapped, places.first)) + more(places));
  finding.kind = "nfc";
  finding.hint = "search and comparisons miss letters that are written as several characters";
  offer(check, finding, found, "write it in NFC", true);
}

// Arabic letters as glyphs. Ligatures that stand for a word (U+FDF0 to U+FDFD) and ornate
// parentheses are characters of their own; what NFKC keeps is one too.
bool may_be_presentation_form(std::int32_t value) {
  if (value == 0xFD3E || value == 0xFD3F || (value >= 0xFDF0 && value <= 0xFDFD)) return false;
  return (value >= 0xFB50 && value <= 0xFDFF) || (value >= 0xFE70 && value <= 0xFEFC);
}

// The pieces that hold nothing else.
std::vector<Replacement> presentation_forms(std::string_view text) {
  std::vector<Replacement> found;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const std::size_t end = at + point.size;
    const std::string_view form = text.substr(at, point.size);
    if (may_be_presentation_form(point.value) && text::nfkc(form) != form) {
      const bool goes_on = !found.empty() && found.back().words.end == at;
      if (!goes_on) found.push_back({{at, at}, {}});
      found.back().words.end = end;
    }
    at = end;
  }
  for (Replacement& piece : found) {
    piece.by = text::nfkc(text.substr(piece.words.begin, piece.words.end - piece.words.begin));
  }
  return found;
}

void check_presentation_forms(const TextCheck& check) {
  const std::vector<Replacement> found = presentation_forms(check.text());
  if (found.empty()) return;
  const Places places = {found.front().words, found.size()};
  ArticleFinding& finding =
      check.add("text/normalization", places.first,
                check.subject() + " holds Arabic presentation forms: " +
                    quoted_words(slice(*check.checked.mapped, places.first)) + more(places));
  finding.kind = "presentation-forms";
  finding.hint = "type the letters: search and screen readers do not know these forms";
  offer(check, finding, found, "write " + quoted_words(found.front().by), false);
}

}  // namespace

void check_normalization(const TextCheck& check) {
  check_nfc(check);
  // Their UTF-8 begins with EF.
  if (check.text().find('\xEF') != std::string_view::npos) check_presentation_forms(check);
}

}  // namespace picdesk::check
