// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/html/accessible_name.h"

#include <gumbo.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "article/html/element_text.h"
#include "article/html/roles.h"
#include "article/html/tag_reader.h"
#include "base/blank.h"

namespace picdesk::article {
namespace {

using Kind = ArticleImage::Kind;

bool has_alt(Kind kind) { return kind == Kind::img || kind == Kind::area || kind == Kind::input; }

// Takes the text over if it says anything.
bool settle(AccessibleName& name, MappedText text, const char* from) {
  name.present = true;
  name.from = from;
  if (text::is_blank(text.text())) return false;
  name.text = std::move(text);
  return true;
}

bool is_true(const Attribute* attribute) {
  return attribute != nullptr && equal_ignoring_case(attribute->value.text(), "true");
}

// Role, what is decorative, and what contradicts it.
void read_role(const Node& node, const ArticleImage& image, AccessibleName& name) {
  const Attribute* role = find_attribute(image, "role");
  if (role != nullptr) name.role = first_role(role->value.text());
  const bool hides = is_decorative_role(name.role);
  const Attribute* alt = find_attribute(image, "alt");
  // A role of its own makes an element of the image that an empty alt cannot take back.
  const bool empty_alt = image.kind == Kind::img && alt != nullptr && alt->value.empty() &&
                         (name.role.empty() || hides);
  const bool can_hide = image.kind == Kind::img || image.kind == Kind::object;
  if ((hides && can_hide) || empty_alt) name.decorative = !stays_exposed(node);
  name.role_conflict = has_alt(image.kind) && alt != nullptr &&
                       !text::is_blank(alt->value.text()) &&
                       (hides || is_true(find_attribute(image, "aria-hidden")));
  if (hides && !name.decorative && can_hide) name.role.clear();
}

}  // namespace

AccessibleName NameReader::read(const Node& node, const ArticleImage& image,
                                const Visibility& visibility) {
  AccessibleName name;
  name.exposed = visibility.exposed();
  name.aria_hidden = visibility.shown() && visibility.aria_hidden;
  read_role(node, image, name);
  const Attribute* by = find_attribute(image, "aria-labelledby");
  if (by != nullptr && settle(name, labelled_by(by->value.text()), "aria-labelledby")) return name;
  const Attribute* label = find_attribute(image, "aria-label");
  if (label != nullptr && settle(name, label->value, "aria-label")) return name;
  if (has_alt(image.kind)) {
    const Attribute* alt = find_attribute(image, "alt");
    if (alt != nullptr && settle(name, alt->value, "alt")) return name;
    if (alt != nullptr && image.kind == Kind::img) return name;  // present, even empty, it decides
  }
  if (image.kind == Kind::svg) {
    MappedText title = svg_title(node);
    if (!title.empty()) settle(name, std::move(title), "svg title");
    return name;
  }
  const Attribute* title = find_attribute(image, "title");
  if (title != nullptr) settle(name, title->value, "title");
  return name;
}

// The text of each target that exists, in order, each once.
MappedText NameReader::labelled_by(std::string_view ids) {
  MappedText joined;
  std::unordered_set<const MappedText*> seen;
  for (std::size_t at = 0; at < ids.size() && !text_.work.spent();) {
    while (at < ids.size() && is_html_space(ids[at])) ++at;
    std::size_t end = at;
    while (end < ids.size() && !is_html_space(ids[end])) ++end;
    const MappedText* part = end > at ? label(ids.substr(at, end - at)) : nullptr;
    at = end;
    if (part == nullptr || part->empty() || !seen.insert(part).second) continue;
    // Many images may share one long label.
    if (!text_.work.spend(part->text().size() + kSegmentWork * part->segments().size())) break;
    if (!joined.empty()) joined.append(" ", {}, MappedText::Kind::inserted);
    for (std::size_t index = 0; index < part->segments().size(); ++index) {
      const MappedText::Segment& segment = part->segments()[index];
      const std::size_t stop = index + 1 < part->segments().size()
                                   ? part->segments()[index + 1].out_begin
                                   : part->text().size();
      joined.append(
          std::string_view(part->text()).substr(segment.out_begin, stop - segment.out_begin),
          segment.source, segment.kind);
    }
  }
  return joined;
}

const MappedText* NameReader::label(std::string_view id) {
  index_ids();
  const auto target = ids_.find(id);
  if (target == ids_.end()) return nullptr;
  const auto known = labels_.find(target->second);
  if (known != labels_.end()) return &known->second;
  MappedText text = label_text(*target->second, text_);
  return &labels_.emplace(target->second, std::move(text)).first->second;
}

// Once, and only for pages that refer to one. A template's content is no part of the document.
void NameReader::index_ids() {
  if (std::exchange(indexed_, true)) return;
  for (const Node* node = &document_; node != nullptr;) {
    const bool inert = node->type == GUMBO_NODE_TEMPLATE;
    if (is_element(*node)) {
      const auto id = attribute_value(*node, "id");
      if (id && !id->empty()) ids_.emplace(*id, node);
    }
    node = next_node(node, &document_, inert);
  }
}

// A direct child only; <text> and <desc> are no names.
MappedText NameReader::svg_title(const Node& node) const {
  const GumboVector& children = node.v.element.children;
  for (unsigned index = 0; index < children.length; ++index) {
    const Node& child = *static_cast<const Node*>(children.data[index]);
    if (is_element(child) && child.v.element.tag == GUMBO_TAG_TITLE) {
      return visible_text(child, text_);
    }
  }
  return {};
}

}  // namespace picdesk::article
