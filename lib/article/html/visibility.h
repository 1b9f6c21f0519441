// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an element is exposed to assistive technology, as far as its own markup and that of its
// ancestors says: neither style sheets nor scripts are evaluated.
#pragma once

#include <string_view>

#include "article/html/node.h"

namespace picdesk::article {

struct Visibility {
  bool hidden = false;       // hidden, display:none, template, noscript: for all inside
  bool aria_hidden = false;  // for all inside
  bool invisible = false;    // visibility:hidden, which a descendant can take back

  bool shown() const { return !hidden && !invisible; }
  bool exposed() const { return shown() && !aria_hidden; }
  // Of a child with that markup.
  Visibility of_child(const Node& child) const;
};

// By walking up the ancestors.
Visibility visibility_of(const Node& node, Work& work);

}  // namespace picdesk::article
