// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/element_text.h"

#include <gumbo.h>

#include <optional>
#include <utility>

#include "article/html/element_role.h"
#include "article/html/map_text.h"
#include "article/html/visibility.h"
#include "base/blank.h"

namespace picdesk::article {
namespace {

constexpr std::size_t kMostLabelBytes = 4096;

bool is_text(const Node& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

bool is_silent(const Node& node) {
  const GumboTag tag = node.v.element.tag;
  return node.type == GUMBO_NODE_TEMPLATE || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE ||
         tag == GUMBO_TAG_NOSCRIPT;
}

// Words on both sides of such a tag are two words.
bool separates(const Node& node) {
  const GumboTag tag = node.v.element.tag;
  if (tag == GUMBO_TAG_BR || tag == GUMBO_TAG_HR || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
    return true;
  }
  const auto kind = element_role(gumbo_normalized_tagname(tag)).kind;
  return kind == ElementRole::Kind::block || kind == ElementRole::Kind::paragraph ||
         kind == ElementRole::Kind::item;
}

MappedText text_of(const Node& node, const HtmlText& text) {
  const GumboText& found = node.v.text;
  const std::string_view original(found.original_text.data, found.original_text.length);
  if (original.empty()) return {};
  return map_text(found.text, original, text.offset_of(original.data()), TextPlace::content,
                  text.map);
}

Span start_of(const Node& node, const HtmlText& text) {
  const std::string_view tag = start_tag(node);
  if (tag.empty()) return {};
  const std::uint64_t begin = text.span(tag).begin;
  return {begin, begin};
}

// What an attribute of that name says, nothing if it is blank.
std::optional<MappedText> attribute_text(const Node& node, std::string_view name,
                                         const HtmlText& text) {
  for (Attribute& attribute : attributes_of(node, text)) {
    if (attribute.name != name || text::is_blank(attribute.value.text())) continue;
    return std::move(attribute.value);
  }
  return std::nullopt;
}

bool has_alt(const Node& node) {
  const GumboTag tag = node.v.element.tag;
  return tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_AREA || tag == GUMBO_TAG_INPUT;
}

// An element that speaks for itself inside a label.
std::optional<MappedText> own_label(const Node& node, const HtmlText& text) {
  if (attribute_value(node, "aria-label")) {
    if (auto label = attribute_text(node, "aria-label", text)) return label;
  }
  if (!has_alt(node)) return std::nullopt;
  if (auto alt = attribute_text(node, "alt", text)) return alt;
  return attribute_value(node, "alt") ? MappedText{} : attribute_text(node, "title", text);
}

bool is_hidden_inside(const Node& node) {
  const Visibility own = Visibility{}.of_child(node);
  return !own.exposed();
}

class TextWalk {
 public:
  TextWalk(const Node& root, const HtmlText& text) : root_(root), text_(text) {}

  MappedText run(bool labels, bool skip_hidden) {
    const Node* node = next_node(&root_, &root_, false);
    while (node != nullptr && (!labels || collapsed_.size() < kMostLabelBytes)) {
      if (node == behind_block_) collapsed_.space(end_);
      bool skip = false;
      if (is_text(*node)) {
        add_text(*node);
      } else if (is_element(*node)) {
        skip = visit(*node, labels, skip_hidden);
      }
      if (!text_.work.spend(8)) break;
      node = next_node(node, &root_, skip);
    }
    return collapsed_.text();
  }

 private:
  void add_text(const Node& node) {
    if (!text_.work.spend(node.v.text.original_text.length)) return;
    const MappedText piece = text_of(node, text_);
    if (!text_.work.spend(kSegmentWork * piece.segments().size())) return;
    collapsed_.append(piece);
    end_ = {piece.source().end, piece.source().end};
  }

  // Whether the element's content is passed over.
  bool visit(const Node& node, bool labels, bool skip_hidden) {
    if (is_silent(node)) return true;
    if (labels && !text_.work.spend(start_tag(node).size())) return true;
    if (labels && skip_hidden && is_hidden_inside(node)) return true;
    if (separates(node)) {
      collapsed_.space(start_of(node, text_));
      behind_block_ = next_node(&node, &root_, true);
    }
    if (!labels) return false;
    const auto label = own_label(node, text_);
    if (label) collapsed_.append(*label);
    return label.has_value();
  }

  const Node& root_;
  const HtmlText& text_;
  TextCollapse collapsed_;
  const Node* behind_block_ = nullptr;  // of the innermost block that was opened last
  Span end_;
};

}  // namespace

MappedText visible_text(const Node& element, const HtmlText& text) {
  return TextWalk(element, text).run(false, false);
}

MappedText label_text(const Node& target, const HtmlText& text) {
  if (auto label = own_label(target, text)) return std::move(*label);
  MappedText content = TextWalk(target, text).run(true, visibility_of(target, text.work).exposed());
  if (!text::is_blank(content.text())) return content;
  return attribute_text(target, "title", text).value_or(MappedText{});
}

}  // namespace picdesk::article
