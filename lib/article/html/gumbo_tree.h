// SPDX-License-Identifier: GPL-3.0-or-later
// A page parsed by gumbo, in an arena.
#pragma once

#include <string_view>

#include "article/html/arena.h"
#include "article/html/fragment.h"

struct GumboInternalNode;

namespace picdesk::article {

// The document node; lives as long as the arena, and points into `html`. nullptr: arena.stopped()
// says why.
const GumboInternalNode* parse_tree(std::string_view html, HtmlRoot root, Arena& arena);

// For the handler of failed assertions alone.
void leave_on_assertion();

}  // namespace picdesk::article
