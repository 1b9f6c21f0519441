// SPDX-License-Identifier: GPL-3.0-or-later
// The hero in the front matter of many systems: the keys that name it, and those of its texts.
#pragma once

#include "check/article/hero/find_hero.h"

namespace picdesk::check {

// The first key that names an image, and its texts; of no key: all null.
FoundHero hero_of_front_matter(const FrontMatter& front, const ArticleConfig& config);

}  // namespace picdesk::check
