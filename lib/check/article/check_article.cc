// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/check_article.h"

#include "check/article/article_rules.h"
#include "check/article/settle/settle.h"

namespace picdesk {

std::vector<ArticleFinding> check_article(const ArticleInput& input, const ArticleConfig& config,
                                          const DeskConfig& desk, const PartialDate& now) {
  const check::ArticleContext context(input, config, desk, now);
  check::ArticleFindings findings;
  for (const auto group :
       {check::check_names, check::check_structure, check::check_srcset, check::check_hero_markup,
        check::check_alt_form, check::check_alt_words, check::check_alt_beside, check::check_texts,
        check::check_caption_credit, check::check_caption_dates, check::check_caption_words,
        check::check_hero_file}) {
    group(context, findings);
  }
  return check::settle_findings(context, findings.take());
}

}  // namespace picdesk
