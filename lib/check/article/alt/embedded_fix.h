// SPDX-License-Identifier: GPL-3.0-or-later
// The way out that the picture's file offers: the alt text embedded in it.
#pragma once

#include "check/article/alt/alt_text.h"
#include "check/article/article_findings.h"

namespace picdesk::check {

// Offers to put the embedded alt text in place of the description, where there is one that says
// something else and the alt can be replaced.
void add_embedded_fix(const ArticleContext& context, const Picture& picture, const AltText& alt,
                      ArticleFinding& finding);

}  // namespace picdesk::check
