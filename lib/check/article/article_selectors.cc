// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/check_article.h"

namespace picdesk {

Result<ArticleSelectors> article_selectors(const ArticleConfig& config) {
  return ArticleSelectors::compile(
      {config.hero_selector, config.hero_ignore, config.caption_selector, config.credit_selector});
}

}  // namespace picdesk
