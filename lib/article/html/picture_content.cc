// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/picture_content.h"

#include <gumbo.h>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

std::string_view without_space(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

// What must not stand between cells goes in front of its table (HTML 13.2.6.1, foster parenting):
// only then a table that begins earlier stands behind.
bool was_in_table(const Node& node) {
  constexpr unsigned kMostMoved = 16;
  const GumboVector& siblings = node.parent->v.element.children;
  const auto first = static_cast<unsigned>(node.index_within_parent + 1);
  for (unsigned at = first; at < siblings.length && at < first + kMostMoved; ++at) {
    const Node& behind = *static_cast<const Node*>(siblings.data[at]);
    if (!is_element(behind) || is_made_up(behind)) continue;
    if (start_tag(behind).data() > start_tag(node).data()) return false;
    if (behind.v.element.tag == GUMBO_TAG_TABLE) return true;
  }
  return false;
}

}  // namespace

// Gumbo has no number for it.
bool is_picture(const Node& node) {
  return node.v.element.tag == GUMBO_TAG_UNKNOWN && element_name(node) == "picture";
}

std::string parent_name(const Node& node) {
  if (node.parent == nullptr || !is_element(*node.parent)) return {};
  return was_in_table(node) ? "table" : element_name(*node.parent);
}

std::vector<Span> texts_of_picture(const Node& picture, const HtmlText& text) {
  std::vector<Span> texts;
  const GumboVector& children = picture.v.element.children;
  for (unsigned index = 0; index < children.length; ++index) {
    const Node& child = *static_cast<const Node*>(children.data[index]);
    if (child.type != GUMBO_NODE_TEXT) continue;
    const GumboStringPiece& original = child.v.text.original_text;
    if (original.data == nullptr) continue;
    const std::string_view words = without_space({original.data, original.length});
    if (!words.empty()) texts.push_back(text.span(words));
  }
  return texts;
}

bool is_stranger_in_picture(const Node& child) {
  if (is_made_up(child) || child.type == GUMBO_NODE_TEMPLATE) return false;
  const GumboElement& element = child.v.element;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
  return element.tag != GUMBO_TAG_IMG && element.tag != GUMBO_TAG_SOURCE &&
         element.tag != GUMBO_TAG_SCRIPT;
}

}  // namespace picdesk::article
