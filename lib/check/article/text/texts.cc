// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/article_rules.h"
#include "check/article/text/text_rules.h"

namespace picdesk::check {
namespace {

// What only text beyond ASCII can have, and controls.
void check_beyond_ascii(const TextCheck& check) {
  const bool damaged = check_mojibake(check);
  check_controls(check, damaged);
  check_bidi(check);
  check_normalization(check);
  check_digits(check);
  check_emoji(check);
}

void check_text(const TextCheck& check) {
  const TextTraits& traits = check.traits;
  if (traits.ampersand) check_escape(check);
  if (traits.markup) check_markup(check);
  if (!traits.ascii) {
    check_beyond_ascii(check);
  } else if (traits.controls) {
    check_controls(check, false);
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
