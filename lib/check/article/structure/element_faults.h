// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of html/picture about single attributes. Pure.
#pragma once

#include "check/article/structure/element_attributes.h"

namespace picdesk::check {

// `skip_size`: width and height are judged elsewhere.
void add_attribute_faults(PictureElement element, const std::vector<Attribute>& attributes,
                          ArticleFindings& findings, bool skip_size = false);

// Of a src attribute.
void add_url_fault(const Attribute& src, ArticleFindings& findings);

}  // namespace picdesk::check
