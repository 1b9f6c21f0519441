// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of check_hero_markup(). `hero` has an img. Pure.
#pragma once

#include "check/article/article_findings.h"

namespace picdesk::check {

// hero/width-height.
void check_hero_size(const Picture& hero, ArticleFindings& findings);
// hero/lazy, hero/fetchpriority.
void check_hero_loading(const ArticleContext& context, const Picture& hero,
                        ArticleFindings& findings);
// hero/not-unique: of the hero, and of the article's headlines.
void check_rivals(const ArticleContext& context, const Picture& hero, ArticleFindings& findings);
void check_headlines(const ArticleContext& context, ArticleFindings& findings);

// The folded value without white space around it; empty for a null one.
std::string lower_value(const Attribute* attribute);

}  // namespace picdesk::check
