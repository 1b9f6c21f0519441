// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/duplicates.h"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

bool is_watched(GumboTag tag) {
  return tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_SOURCE || tag == GUMBO_TAG_SVG ||
         tag == GUMBO_TAG_OBJECT || tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_AREA;
}

std::string_view between(const HtmlText& text, std::size_t begin, std::size_t end) {
  return text.html.substr(begin, end - begin);
}

Span whole(const TagAttribute& attribute, const HtmlText& text) {
  const std::size_t quote = attribute.quote == 0 ? 0 : 1;
  return text.span(
      between(text, attribute.name_begin, std::min(attribute.value_end + quote, text.html.size())));
}

}  // namespace

void add_duplicates(const Node& node, const HtmlText& text,
                    std::vector<DuplicateAttribute>& found) {
  const GumboElement& element = node.v.element;
  if (!is_watched(element.tag) || is_made_up(node)) return;
  const auto attributes = read_attributes(text.html, text.offset_of(start_tag(node).data()));
  if (attributes.size() == element.attributes.length) return;
  const auto name = [&](const TagAttribute& of) {
    return between(text, of.name_begin, of.name_end);
  };
  const auto value = [&](const TagAttribute& of) {
    return between(text, of.value_begin, of.value_end);
  };
  for (std::size_t second = 1; second < attributes.size(); ++second) {
    std::size_t first = 0;
    while (!equal_ignoring_case(name(attributes[first]), name(attributes[second]))) ++first;
    if (first == second) continue;
    DuplicateAttribute duplicate;
    duplicate.element = element_name(node);
    duplicate.name = lower_case(name(attributes[first]));
    duplicate.first = whole(attributes[first], text);
    duplicate.second = whole(attributes[second], text);
    duplicate.equal_values = value(attributes[first]) == value(attributes[second]);
    found.push_back(std::move(duplicate));
  }
}

}  // namespace picdesk::article
