// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/hero/find_hero.h"

namespace picdesk::check {

FoundHero find_hero(const Article& article, const ArticleConfig& /*config*/) {
  FoundHero found;
  if (!article.images.empty()) found.image = 0;
  return found;
}

}  // namespace picdesk::check
