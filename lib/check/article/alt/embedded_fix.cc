// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/embedded_fix.h"

#include "base/words.h"

namespace picdesk::check {

void add_embedded_fix(const ArticleContext& context, const Picture& picture, const AltText& alt,
                      ArticleFinding& finding) {
  const std::string_view embedded = embedded_alt(picture);
  if (!text::has_letter_or_digit(embedded) || embedded == alt.described() || !alt.is_alt) return;
  const auto quoting = alt_quoting(context, picture);
  if (!quoting) return;
  // Of a caption that is the alt the date and the credit stay where they are.
  TextRange place = alt.description;
  std::string text(embedded);
  if (place.empty()) {
    place = {0, 0};
    text += ' ';
  }
  if (!in_one_piece(*alt.text, place)) return;
  finding.fixes.push_back({"use the alt text embedded in the file",
                           false,
                           {replace(*alt.text, place, text, *quoting)}});
}

}  // namespace picdesk::check
