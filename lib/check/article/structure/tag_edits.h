// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of start tags. Pure.
#pragma once

#include <string>
#include <string_view>

#include "picdesk/check_article.h"

namespace picdesk::check {

// Name, value and quotes.
inline Span whole_attribute(const Attribute& attribute) {
  return {attribute.name_span.begin, attribute.value_span.end + (attribute.quote != 0 ? 1 : 0)};
}

// Its value without quotes, or its name if the value is empty.
inline Span value_place(const Attribute& attribute) {
  return attribute.value_span.empty() ? attribute.name_span : attribute.value_span;
}

// Puts `attribute` in as the first one: a start tag has no other place for one that is not there.
inline TextEdit insertion(const ArticleImage& image, const std::string& attribute) {
  return {{image.tag_name.end, image.tag_name.end}, ' ' + attribute};
}

// The span with the blanks in front of it, so that removing it leaves none too many.
inline Span with_blanks(std::string_view bytes, Span span) {
  while (span.begin > 0 && (bytes[span.begin - 1] == ' ' || bytes[span.begin - 1] == '\t')) {
    --span.begin;
  }
  return span;
}

}  // namespace picdesk::check
