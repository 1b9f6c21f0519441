// SPDX-License-Identifier: GPL-3.0-or-later
// Alts beside what else is read out with them: caption, title, credit, other pictures. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "check/article/alt/alt_text.h"
#include "check/article/article_findings.h"

namespace picdesk::check {

// An alt (no aria-label) that is read out, ready to be compared.
struct SpokenAlt {
  const Picture* picture = nullptr;
  AltText alt;
  TextRange core;  // without credit and date

  std::string_view words() const { return slice(*alt.text, core); }
};
std::vector<SpokenAlt> spoken_alts(const ArticleContext& context);

void check_beside_caption(const ArticleContext& context, const SpokenAlt& alt,
                          ArticleFindings& findings);
void check_beside_title(const ArticleContext& context, const SpokenAlt& alt,
                        ArticleFindings& findings);
void check_credit_in_alt(const ArticleContext& context, const SpokenAlt& alt,
                         ArticleFindings& findings);
// Among the pictures, and with the headline.
void check_same_texts(const ArticleContext& context, const std::vector<SpokenAlt>& alts,
                      ArticleFindings& findings);

}  // namespace picdesk::check
