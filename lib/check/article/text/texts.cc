// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/article_rules.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

// First bytes of UTF-8 sequences.
constexpr unsigned char kLatin1Signs = 0xC2;    // U+0080 to U+00BF
constexpr unsigned char kLatin1Letters = 0xC3;  // U+00C0 to U+00FF
constexpr unsigned char kSymbols = 0xE2;        // U+2000 to U+2FFF: controls and typography too
constexpr unsigned char kIdeographs = 0xE3;     // U+3000 to U+3FFF, emoji among them
constexpr unsigned char kForms = 0xEF;          // U+F000 to U+FFFF: U+FEFF and U+FFFD too
constexpr unsigned char kPictographs = 0xF0;    // U+10000 to U+3FFFF

// What only text beyond ASCII can have, and controls.
void check_beyond_ascii(const TextCheck& check) {
  const TextTraits& traits = check.traits;
  const bool symbols = traits.has_lead(kSymbols);
  const bool forms = traits.has_lead(kForms);
  // Every UTF-8 sequence that was read as Windows-1252 begins with a letter of Latin-1.
  std::vector<TextRange> damaged;
  if (traits.has_lead(kLatin1Letters)) damaged = check_mojibake(check);
  if (forms) check_lost_characters(check);
  if (traits.controls || traits.has_lead(kLatin1Signs) || symbols || forms)
    check_controls(check, damaged);
  if (symbols) check_bidi(check);
  if (symbols || traits.has_lead(kIdeographs) || traits.has_lead(kPictographs)) check_emoji(check);
  if (traits.is_latin()) return;
  check_normalization(check);
  check_digits(check);
}

void check_text(const TextCheck& check) {
  const TextTraits& traits = check.traits;
  if (traits.ampersand) check_escape(check);
  if (traits.markup) check_markup(check);
  if (!traits.ascii) {
    check_beyond_ascii(check);
  } else if (traits.controls) {
    check_controls(check, {});
  }
  if (!traits.ascii || traits.row_of_marks || traits.face || !traits.letters) check_marks(check);
  check_script(check);
}

}  // namespace

void offer(const TextCheck& check, ArticleFinding& finding, const std::vector<Replacement>& all,
           std::string title, bool safe) {
  std::optional<Fix> fix = replacing(check.context, check.checked, all, std::move(title));
  if (!fix) return;
  fix->safe = safe;
  finding.fixes.push_back(std::move(*fix));
}

void check_texts(const ArticleContext& context, ArticleFindings& findings) {
  for (const CheckedText& text : checked_texts(context)) {
    const TextTraits traits = traits_of(text.text());
    check_text({context, text, traits, findings});
  }
}

}  // namespace picdesk::check
