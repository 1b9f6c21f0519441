// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a picture element, and where the element itself stands (HTML 4.8.1).
#pragma once

#include <string>
#include <vector>

#include "article/html/node.h"
#include "picdesk/article.h"

namespace picdesk::article {

bool is_picture(const Node& node);

// The element around it as written, "table" if the parser moved it out of one; may be empty.
std::string parent_name(const Node& node);

// Texts among the children of a picture, white space apart.
std::vector<Span> texts_of_picture(const Node& picture, const HtmlText& text);

// Whether a child element of a picture has no place there.
bool is_stranger_in_picture(const Node& child);

}  // namespace picdesk::article
