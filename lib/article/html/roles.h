// SPDX-License-Identifier: GPL-3.0-or-later
// Roles and global attributes of WAI-ARIA 1.2 (and of the graphics module).
#pragma once

#include <string>
#include <string_view>

#include "article/html/node.h"

namespace picdesk::article {

// The first token of the role attribute that is a role, in lower case; empty: none.
std::string first_role(std::string_view value);

bool is_decorative_role(std::string_view role);  // none, presentation
bool is_image_role(std::string_view role);       // img, graphics-document, graphics-symbol

// Whether role none/presentation, or an empty alt, is ignored: the element can be focused or has a
// global ARIA attribute with a value (aria-hidden aside).
bool stays_exposed(const Node& node);

}  // namespace picdesk::article
