// SPDX-License-Identifier: GPL-3.0-or-later
// The fix of a missing alt text: the one that the picture's file carries. Pure.
#pragma once

#include "check/article/article_findings.h"

namespace picdesk::check {

// Adds an unsafe fix if the file has a text: its alt text; where the alt is the caption, its
// caption.
void add_embedded_alt(const Picture& picture, ArticleFinding& finding);

}  // namespace picdesk::check
