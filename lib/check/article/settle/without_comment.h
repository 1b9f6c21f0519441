// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a comment out of an article. Pure.
#pragma once

#include "picdesk/check_article.h"

namespace picdesk::check {

// The edit that does it: with its line where it is alone there, unless the Markdown around it would
// then grow together.
TextEdit without_comment(const ArticleInput& input, Span comment);

}  // namespace picdesk::check
