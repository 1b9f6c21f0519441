// SPDX-License-Identifier: GPL-3.0-or-later
// Elements of gumbo's tree, seen without gumbo's header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/source_map.h"
#include "picdesk/article.h"

struct GumboInternalNode;

namespace picdesk::article {

using Node = GumboInternalNode;

// What may still be spent on texts that are read more than once: labels share targets, captions
// nest. In bytes and nodes.
class Work {
 public:
  explicit Work(std::uint64_t most) : left_(most) {}
  // false: nothing is left, and the page is too complex.
  bool spend(std::uint64_t amount) {
    spent_ = spent_ || amount > left_;
    left_ -= spent_ ? 0 : amount;
    return !spent_;
  }
  bool spent() const { return spent_; }

 private:
  std::uint64_t left_;
  bool spent_ = false;
};

inline constexpr std::uint64_t kSegmentWork = 32;  // of one piece of a MappedText

// The text that was parsed and where it stands in the file. Views; outlives the tree.
struct HtmlText {
  std::string_view html;
  const SourceMap& map;
  Work& work;
  std::size_t offset_of(const char* place) const {
    return static_cast<std::size_t>(place - html.data());
  }
  Span span(std::string_view piece) const {
    const std::size_t begin = offset_of(piece.data());
    return map.source(begin, begin + piece.size());
  }
};

bool is_element(const Node& node);  // a template too
// Made by the parser, or a copy of a formatting element: it has no place of its own.
bool is_made_up(const Node& node);
// "img", "svg", "picture", "foreignobject": lower case, as written; empty if made up.
std::string element_name(const Node& node);
// The start tag in the text; empty if made up.
std::string_view start_tag(const Node& node);

// The decoded value of the first attribute of that lower-case name; nothing: absent.
std::optional<std::string_view> attribute_value(const Node& node, std::string_view name);
std::vector<Attribute> attributes_of(const Node& node, const HtmlText& text);

// From the start tag to behind the end tag, if there is one; else the start tag.
Span element_span(const Node& node, const HtmlText& text);
// Between the two tags; without an end tag, up to the last text inside.
Span content_span(const Node& node, const HtmlText& text);

// The next node of the subtree in document order, or nullptr; `skip`: not into `node`. Costs O(1)
// on average and no stack.
const Node* next_node(const Node* node, const Node* root, bool skip);

}  // namespace picdesk::article
