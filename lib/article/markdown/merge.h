// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/html/fragment.h"
#include "picdesk/article.h"

namespace picdesk::article {

// Adds what the raw HTML of a Markdown file holds to what its Markdown holds; Markdown images learn
// their surroundings.
void merge(HtmlFacts facts, const ArticleSelectors& selectors, Article& article);

// Brings images and headings into the file's order and counts the headings in front of each image.
void put_in_order(Article& article);

}  // namespace picdesk::article
