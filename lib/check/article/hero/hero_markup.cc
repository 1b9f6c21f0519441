// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/article_rules.h"
#include "check/article/hero/hero_markup_rules.h"

namespace picdesk::check {

void check_hero_markup(const ArticleContext& context, ArticleFindings& findings) {
  check_headlines(context, findings);
  const Picture* hero = context.hero();
  if (hero == nullptr || hero->image == nullptr) return;
  if (hero->image->kind != ArticleImage::Kind::img) return;
  check_hero_size(*hero, findings);
  check_hero_loading(context, *hero, findings);
  check_rivals(context, *hero, findings);
}

}  // namespace picdesk::check
