// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/alt/beside.h"
#include "check/article/article_rules.h"

namespace picdesk::check {

void check_alt_beside(const ArticleContext& context, ArticleFindings& findings) {
  const std::vector<SpokenAlt> alts = spoken_alts(context);
  for (const SpokenAlt& alt : alts) {
    check_beside_caption(context, alt, findings);
    check_beside_title(context, alt, findings);
    check_credit_in_alt(context, alt, findings);
  }
  check_same_texts(context, alts, findings);
}

}  // namespace picdesk::check
