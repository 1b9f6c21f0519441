// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/node.h"

#include <gumbo.h>

#include <algorithm>

#include "article/html/map_text.h"
#include "article/html/tag_reader.h"
#include "base/ascii.h"

namespace picdesk::article {
namespace {

std::string_view view(const GumboStringPiece& piece) {
  return piece.data == nullptr ? std::string_view{} : std::string_view(piece.data, piece.length);
}

const GumboAttribute& attribute_at(const GumboElement& element, unsigned index) {
  return *static_cast<const GumboAttribute*>(element.attributes.data[index]);
}

Attribute attribute_of(const GumboAttribute& found, const HtmlText& text) {
  Attribute attribute;
  attribute.name = lower_case(view(found.original_name));
  attribute.name_span = text.span(view(found.original_name));
  attribute.value_span = {attribute.name_span.end, attribute.name_span.end};
  std::string_view value = view(found.original_value);
  const bool quoted = !value.empty() && (value.front() == '"' || value.front() == '\'');
  // Without a value gumbo gives the name once more.
  if (!quoted && *found.value == '\0') return attribute;
  if (quoted) {
    attribute.quote = value.front();
    value.remove_prefix(1);
    if (value.ends_with(attribute.quote)) value.remove_suffix(1);
  }
  attribute.value_span = text.span(value);
  attribute.value =
      map_text(found.value, value, text.offset_of(value.data()), TextPlace::attribute, text.map);
  return attribute;
}

// Behind the last piece of text inside, in the HTML text.
std::size_t last_text_end(const Node& node, const HtmlText& text, std::size_t at) {
  for (const Node* inner = next_node(&node, &node, false); inner != nullptr;
       inner = next_node(inner, &node, false)) {
    if (!text.work.spend(8)) break;
    if (is_element(*inner) || inner->type == GUMBO_NODE_DOCUMENT) continue;
    const std::string_view original = view(inner->v.text.original_text);
    if (!original.empty()) at = std::max(at, text.offset_of(original.data()) + original.size());
  }
  return at;
}

}  // namespace

bool is_element(const Node& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_made_up(const Node& node) {
  constexpr unsigned kCopies =
      GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT | GUMBO_INSERTION_ADOPTION_AGENCY_CLONED;
  return (static_cast<unsigned>(node.parse_flags) & kCopies) != 0 || start_tag(node).empty();
}

std::string element_name(const Node& node) {
  const GumboElement& element = node.v.element;
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  // Of names that gumbo does not know ("picture") only the source has the text.
  GumboStringPiece original = element.original_tag;
  if (original.data == nullptr) return {};
  gumbo_tag_from_original_text(&original);
  return lower_case(view(original));
}

// Gumbo gives an end tag's text to what it makes of "</p>" or "</br>".
std::string_view start_tag(const Node& node) {
  const std::string_view tag = view(node.v.element.original_tag);
  return tag.size() >= 2 && tag[0] == '<' && text::is_ascii_letter(tag[1]) ? tag
                                                                           : std::string_view{};
}

std::optional<std::string_view> attribute_value(const Node& node, std::string_view name) {
  const GumboElement& element = node.v.element;
  for (unsigned index = 0; index < element.attributes.length; ++index) {
    const GumboAttribute& attribute = attribute_at(element, index);
    if (equal_ignoring_case(view(attribute.original_name), name)) return attribute.value;
  }
  return std::nullopt;
}

std::vector<Attribute> attributes_of(const Node& node, const HtmlText& text) {
  const GumboElement& element = node.v.element;
  std::vector<Attribute> attributes;
  attributes.reserve(element.attributes.length);
  for (unsigned index = 0; index < element.attributes.length; ++index) {
    const GumboAttribute& attribute = attribute_at(element, index);
    if (view(attribute.original_name).empty()) continue;
    attributes.push_back(attribute_of(attribute, text));
    // A text of line breaks and character references takes many times its size.
    if (!text.work.spend(kSegmentWork * attributes.back().value.segments().size())) break;
  }
  return attributes;
}

Span element_span(const Node& node, const HtmlText& text) {
  const std::string_view begin = start_tag(node);
  const std::string_view end = view(node.v.element.original_end_tag);
  if (begin.empty()) return {};
  if (end.empty() || end.data() < begin.data()) return text.span(begin);
  return text.map.source(text.offset_of(begin.data()), text.offset_of(end.data()) + end.size());
}

Span content_span(const Node& node, const HtmlText& text) {
  const std::string_view begin = start_tag(node);
  if (begin.empty()) return {};
  const std::size_t from = text.offset_of(begin.data()) + begin.size();
  const std::string_view end = view(node.v.element.original_end_tag);
  const std::size_t to = end.empty() ? last_text_end(node, text, from) : text.offset_of(end.data());
  return text.map.source(from, std::max(from, to));
}

const Node* next_node(const Node* node, const Node* root, bool skip) {
  const auto children = [](const Node* of) -> const GumboVector* {
    if (of->type == GUMBO_NODE_DOCUMENT) return &of->v.document.children;
    return is_element(*of) ? &of->v.element.children : nullptr;
  };
  const GumboVector* inside = skip ? nullptr : children(node);
  if (inside != nullptr && inside->length > 0) return static_cast<const Node*>(inside->data[0]);
  while (node != root && node->parent != nullptr) {
    const GumboVector* siblings = children(node->parent);
    const std::size_t next = node->index_within_parent + 1;
    if (siblings != nullptr && next < siblings->length) {
      return static_cast<const Node*>(siblings->data[next]);
    }
    node = node->parent;
  }
  return nullptr;
}

}  // namespace picdesk::article
