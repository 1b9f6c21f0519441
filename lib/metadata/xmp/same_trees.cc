// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two XMP trees say the same. Each node becomes one text, in which what has no order is
// sorted; so the time is that of sorting, whatever the tree.
#include <algorithm>
#include <string>
#include <vector>

#include "metadata/xmp/xmp_editor.h"

namespace picdesk::metadata {
namespace {

// With its length in front, so that no two lists of texts look alike.
void append_text(std::string& to, std::string_view text) {
  to += std::to_string(text.size());
  to += ':';
  to += text;
}

std::string canonical(const XmpNode& node);

void append_nodes(std::string& to, const std::vector<XmpNode>& nodes, bool ordered) {
  std::vector<std::string> texts;
  for (const XmpNode& node : nodes) texts.push_back(canonical(node));
  if (!ordered) std::ranges::sort(texts);
  to += std::to_string(texts.size());
  to += '[';
  for (const std::string& text : texts) append_text(to, text);
}

std::string canonical(const XmpNode& node) {
  std::string text;
  append_text(text, node.uri);
  append_text(text, node.name);
  text += static_cast<char>('a' + static_cast<int>(node.form));
  append_text(text, node.value);
  append_nodes(text, node.qualifiers, false);
  append_nodes(text, node.children, node.form == XmpForm::seq || node.form == XmpForm::alt);
  return text;
}

std::string canonical_but(const XmpDocument& document, const std::vector<const Field*>& without) {
  std::vector<XmpNode> kept;
  for (const XmpNode& node : document.properties) {
    const bool left_out = std::ranges::any_of(
        without, [&](const Field* field) { return node.is(field->xmp_uri, field->xmp_name); });
    if (!left_out) kept.push_back(node);
  }
  std::string text;
  append_text(text, document.about);
  append_nodes(text, kept, false);
  return text;
}

}  // namespace

bool same_but(const XmpDocument& a, const XmpDocument& b,
              const std::vector<const Field*>& without) {
  return canonical_but(a, without) == canonical_but(b, without);
}

}  // namespace picdesk::metadata
