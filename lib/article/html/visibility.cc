// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/visibility.h"

#include <gumbo.h>

#include <algorithm>
#include <vector>

#include "article/html/tag_reader.h"

namespace picdesk::article {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

// Where a declaration ends: at a ';' outside strings and parentheses (data: URLs hold some).
std::size_t declaration_end(std::string_view style) {
  char quote = 0;
  int depth = 0;
  for (std::size_t at = 0; at < style.size(); ++at) {
    const char c = style[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      depth = std::max(0, depth - 1);
    } else if (c == ';' && depth == 0) {
      return at;
    }
  }
  return style.size();
}

// One property's value in the cascade of a style attribute: the last, unless one is important.
struct Cascade {
  std::string_view property;
  std::string_view value;
  bool important = false;

  void offer(std::string_view name, std::string_view text) {
    if (!equal_ignoring_case(name, property)) return;
    constexpr std::string_view kImportant = "!important";
    const bool weighs =
        text.size() >= kImportant.size() &&
        equal_ignoring_case(text.substr(text.size() - kImportant.size()), kImportant);
    if (important && !weighs) return;
    value = weighs ? trim(text.substr(0, text.size() - kImportant.size())) : text;
    important = weighs;
  }
  bool is(std::string_view word) const { return equal_ignoring_case(value, word); }
};

struct InlineStyle {
  Cascade display{"display", {}, false};
  Cascade visibility{"visibility", {}, false};

  explicit InlineStyle(std::string_view style) {
    while (!style.empty()) {
      const std::size_t end = declaration_end(style);
      const std::string_view declaration = style.substr(0, end);
      style.remove_prefix(std::min(end + 1, style.size()));
      const std::size_t colon = declaration.find(':');
      if (colon == std::string_view::npos) continue;
      const std::string_view name = trim(declaration.substr(0, colon));
      const std::string_view value = trim(declaration.substr(colon + 1));
      display.offer(name, value);
      visibility.offer(name, value);
    }
  }
};

}  // namespace

Visibility Visibility::of_child(const Node& child) const {
  Visibility own = *this;
  const GumboElement& element = child.v.element;
  if (child.type == GUMBO_NODE_TEMPLATE || element.tag == GUMBO_TAG_NOSCRIPT) own.hidden = true;
  for (unsigned index = 0; index < element.attributes.length; ++index) {
    const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[index]);
    const std::string_view name = attribute.name;
    const std::string_view value = attribute.value;
    if (name == "hidden") own.hidden = true;
    if (name == "aria-hidden" && equal_ignoring_case(trim(value), "true")) own.aria_hidden = true;
    if (name != "style") continue;
    const InlineStyle style(value);
    if (style.display.is("none")) own.hidden = true;
    if (style.visibility.is("hidden") || style.visibility.is("collapse")) own.invisible = true;
    if (style.visibility.is("visible")) own.invisible = false;
  }
  return own;
}

Visibility visibility_of(const Node& node, Work& work) {
  std::vector<const Node*> path;
  for (const Node* at = &node; at != nullptr; at = at->parent) {
    if (!is_element(*at)) continue;
    if (!work.spend(8 + start_tag(*at).size())) return {};
    path.push_back(at);
  }
  Visibility visibility;
  for (auto at = path.rbegin(); at != path.rend(); ++at) visibility = visibility.of_child(**at);
  return visibility;
}

}  // namespace picdesk::article
