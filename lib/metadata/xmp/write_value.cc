// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/xmp/write_value.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace picdesk::metadata {
namespace {

XmpForm array_form(XmpType type) {
  if (type == XmpType::alt) return XmpForm::alt;
  return type == XmpType::seq ? XmpForm::seq : XmpForm::bag;
}

void become_text(XmpNode& node) {
  if (node.form == XmpForm::text || node.form == XmpForm::resource) return;
  node.form = XmpForm::text;
  node.children.clear();
}

bool is_language(const XmpNode& qualifier) { return qualifier.is(uri::xml, "lang"); }

// Whether the items of an array say different things, so that one of them cannot stand for all.
bool has_several_texts(const XmpNode& array) {
  const std::string first = text_of(array);
  return std::ranges::any_of(array.children, [&](const XmpNode& item) {
    const std::string text = text_of(item);
    return !text.empty() && text != first;
  });
}

std::string lower_case(std::string_view tag) {
  std::string lower(tag);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

// Items of a lang-alt by language: the first that says something, else the first.
std::map<std::string, XmpNode*> by_language(XmpNode& alternatives) {
  std::map<std::string, XmpNode*> items;
  for (XmpNode& item : alternatives.children) {
    const auto [found, added] = items.try_emplace(lower_case(language_or_default(item)), &item);
    if (!added && text_of(*found->second).empty()) found->second = &item;
  }
  return items;
}

}  // namespace

XmpNode new_item() { return {std::string(uri::rdf), "li", XmpForm::text, {}, {}, {}}; }

void become_array(XmpNode& node, XmpType type) {
  if (!node.is_array()) {
    XmpNode item = new_item();
    item.form = node.form;
    item.value = std::exchange(node.value, {});
    item.children = std::exchange(node.children, {});
    node.children.push_back(std::move(item));
  }
  node.form = array_form(type);
}

void become_structure(XmpNode& node) {
  if (node.form == XmpForm::structure) return;
  node.form = XmpForm::structure;
  node.value.clear();
  node.children.clear();
}

void replace_items(XmpNode& node, const std::vector<bool>& readable, std::vector<XmpNode> items) {
  std::vector<XmpNode> merged;
  auto next = items.begin();
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (!readable[i]) {
      const bool holds_something = !node.children[i].value.empty() ||
                                   !node.children[i].children.empty() ||
                                   !node.children[i].qualifiers.empty();
      if (holds_something) merged.push_back(std::move(node.children[i]));
    } else if (next != items.end()) {
      merged.push_back(std::move(*next++));
    }
  }
  std::move(next, items.end(), std::back_inserter(merged));
  node.children = std::move(merged);
}

// A text that stands in several languages (Headline, as IPTC 2021.1 had it) keeps the others.
void write(XmpNode& node, const Place&, const std::string& value) {
  if (node.is_array() && has_several_texts(node)) {
    const std::string old = text_of(node);
    for (XmpNode& item : node.children) {
      if (text_of(item) == old) write(item, {}, value);
    }
    return;
  }
  become_text(node);
  node.value = value;
}

void write(XmpNode& node, const Place& place, const std::optional<PartialDate>& value) {
  if (value) write(node, place, to_iso(*value));
}

// In the record's order. What the record does not tell, being blank or too much, stays behind the
// others unless its language is set; a second item of one language goes.
void write(XmpNode& node, const Place& place, const LangAlt& value) {
  if (!node.is_array()) {
    node.value.clear();
    node.children.clear();
    std::erase_if(node.qualifiers, is_language);
  }
  node.form = XmpForm::alt;
  const std::vector<const XmpNode*> told = read_items(node);
  const std::set<const XmpNode*> known(told.begin(), told.end());
  std::map<std::string, XmpNode*> old_items = by_language(node);
  std::vector<XmpNode> items;
  for (const auto& [tag, text] : value.entries()) {
    if (is_blank(text)) continue;
    auto found = old_items.extract(lower_case(tag));
    items.push_back(found ? std::move(*found.mapped()) : new_item());
    XmpNode& item = items.back();
    if (text_of(item) != text) write(item, place, text);
    if (language(item).empty()) {
      item.qualifiers.push_back({std::string(uri::xml), "lang", XmpForm::text, tag, {}, {}});
    }
  }
  for (const auto& [tag, item] : old_items) {
    if (!known.contains(item)) items.push_back(std::move(*item));
  }
  node.children = std::move(items);
}

}  // namespace picdesk::metadata
