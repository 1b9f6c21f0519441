// SPDX-License-Identifier: GPL-3.0-or-later
// A value of any type of the record put into an XMP node, new or old. An old node keeps what the
// record does not know: its qualifiers, unknown members of structures, items that cannot be read.
// Values hold nothing blank. For the .cc files of this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "metadata/xmp/align_items.h"
#include "metadata/xmp/read_value.h"

namespace picdesk::metadata {

struct Place {
  std::string_view property;  // its name
  XmpType type = XmpType::text;
};

// An empty item of an array.
XmpNode new_item();
// Any other form becomes an array of one item, itself.
void become_array(XmpNode& node, XmpType type);
// Any other form loses its content.
void become_structure(XmpNode& node);
// Puts the new items where the old readable ones stood; `readable` says which those are.
void replace_items(XmpNode& node, const std::vector<bool>& readable, std::vector<XmpNode> items);

void write(XmpNode& node, const Place& place, const std::string& value);
void write(XmpNode& node, const Place& place, const LangAlt& value);
void write(XmpNode& node, const Place& place, const std::optional<PartialDate>& value);
template <Structured S>
void write(XmpNode& node, const Place& place, const S& value);

template <class T>
void write(XmpNode& node, const Place& place, const std::vector<T>& values) {
  become_array(node, place.type);
  std::vector<bool> readable;
  std::vector<T> old_values;
  std::vector<XmpNode*> old_nodes;
  for (XmpNode& item : node.children) {
    T value;
    read(item, place.property, value);
    readable.push_back(!is_blank_value(value));
    if (!readable.back()) continue;
    old_values.push_back(std::move(value));
    old_nodes.push_back(&item);
  }
  const auto origin = align_items(old_values, values);
  std::vector<XmpNode> items;
  for (std::size_t i = 0; i < values.size(); ++i) {
    items.push_back(origin[i] ? std::move(*old_nodes[*origin[i]]) : new_item());
    if (!origin[i] || old_values[*origin[i]] != values[i]) {
      write(items.back(), {place.property, XmpType::text}, values[i]);
    }
  }
  replace_items(node, readable, std::move(items));
}

// Removes the members of that name that say something; what cannot be read stays.
template <class T>
void remove_readable(XmpNode& structure, const Place& place, std::string_view uri,
                     std::string_view name) {
  std::erase_if(structure.children, [&](const XmpNode& node) {
    if (!node.is(uri, name)) return false;
    T value;
    read(node, place.property, value);
    return !is_blank_value(value);
  });
}

template <class T>
void write_member(XmpNode& structure, const Place& place, std::string_view uri,
                  const std::string& name, const T& value) {
  XmpNode* found = find(structure.children, uri, name);
  if (found == nullptr) {
    structure.children.push_back({std::string(uri), name, XmpForm::text, {}, {}, {}});
    found = &structure.children.back();
  } else {
    T current;
    read(*found, place.property, current);
    if (current == value) return;
  }
  write(*found, place, value);
}

template <Structured S>
void write(XmpNode& node, const Place& place, const S& value) {
  become_structure(node);
  for_each_member<S>([&](const auto& member) {
    const auto& wanted = value.*member.pointer;
    using T = std::remove_cvref_t<decltype(wanted)>;
    const Place inside{place.property, member.xmp_type};
    std::string_view uri = member.xmp_uri;
    std::string name(member.xmp_name);
    if (named_after_property<S>) name.insert(0, place.property);
    if (is_blank_value(wanted)) {
      remove_readable<T>(node, inside, uri, name);
      remove_readable<T>(node, inside, member.older_uri, member.older_name);
      return;
    }
    // What an older file has in its older place is edited there.
    if (!member.older_name.empty() && find(node.children, uri, name) == nullptr &&
        find(node.children, member.older_uri, member.older_name) != nullptr) {
      uri = member.older_uri;
      name = member.older_name;
    }
    write_member(node, inside, uri, name, wanted);
  });
}

}  // namespace picdesk::metadata
