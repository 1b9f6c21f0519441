// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes that HTML drops because their name was there before.
#pragma once

#include <vector>

#include "article/html/node.h"
#include "picdesk/article.h"

namespace picdesk::article {

// Of img, source, svg, object, input and area; read from the tag itself, as gumbo keeps none.
void add_duplicates(const Node& node, const HtmlText& text, std::vector<DuplicateAttribute>& found);

}  // namespace picdesk::article
