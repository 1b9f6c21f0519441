// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/beside.h"
#include "check/article/alt/embedded_fix.h"
#include "check/article/alt/said_text.h"

namespace picdesk::check {
namespace {

constexpr double kMostlyContained = 0.9;  // of the alt's words
constexpr std::size_t kFewestWords = 4;   // fewer may stand in any caption

}  // namespace

std::vector<SpokenAlt> spoken_alts(const ArticleContext& context) {
  std::vector<SpokenAlt> alts;
  for (const Picture& picture : context.pictures()) {
    const auto alt = alt_text_of(picture);
    if (!alt || !alt->is_alt) continue;
    alts.push_back({&picture, *alt, core_of(context, picture, *alt)});
  }
  return alts;
}

void check_beside_caption(const ArticleContext& context, const SpokenAlt& alt,
                          ArticleFindings& findings) {
  const Picture& picture = *alt.picture;
  if (picture.profile != ArticleProfile::alt_and_caption) return;
  if (picture.caption == nullptr || picture.caption == picture.alt) return;
  const std::string& text = picture.caption->text();
  const TextRange described = description_of(text, picture.language, context.desk.credit);
  const std::string own = said(alt.words(), picture.language);
  if (own.empty()) return;
  const std::string caption = said(slice(*picture.caption, described), picture.language);
  const bool equal = own == caption;
  if (!equal && (word_count(own) < kFewestWords || contained(own, caption) < kMostlyContained)) {
    return;
  }
  ArticleFinding& finding = findings.add(
      "alt/duplicate-caption", *alt.alt.text, alt.core,
      equal ? "the alt says the same as the caption" : "the caption says all that the alt says");
  finding.kind = equal ? "equal" : "contained";
  finding.hint = "describe what is seen; the caption is read out as well";
  finding.related.push_back({"the caption", {}, picture.caption->source()});
  add_embedded_fix(context, picture, alt.alt, finding);
}

}  // namespace picdesk::check
