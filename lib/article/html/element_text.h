// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an element as a reader gets it.
#pragma once

#include "article/html/node.h"
#include "picdesk/article.h"

namespace picdesk::article {

// Of captions and headings: white space collapsed, a space between blocks; no scripts, styles,
// templates; nothing of images.
MappedText visible_text(const Node& element, const HtmlText& text);

// Of what aria-labelledby points to (accname 1.2, 2B): its own aria-label, else its content, in
// which an image counts with its alt, an element with its aria-label. Hidden parts count only if
// the target itself is hidden. Cut at about 4,096 bytes.
MappedText label_text(const Node& target, const HtmlText& text);

}  // namespace picdesk::article
