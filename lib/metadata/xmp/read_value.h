// SPDX-License-Identifier: GPL-3.0-or-later
// An XMP node as a value of any type of the record, in whatever form its writer chose. `property`
// is the name of the property it belongs to. For the .cc files of this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "metadata/record/blank.h"
#include "metadata/xmp/xmp_tree.h"

namespace picdesk::metadata {

// Plain text, a URI, or an array's default or first item (IPTC 2021.1 made Headline a lang-alt).
// Blank is empty.
std::string text_of(const XmpNode& node);

// Items of an array; any other form counts as one item.
std::vector<const XmpNode*> items(const XmpNode& node);

// The language of an item of a lang-alt; x-default if it names none.
std::string_view language_or_default(const XmpNode& item);

// The items of a lang-alt that the record tells, one a language.
std::vector<const XmpNode*> read_items(const XmpNode& alternatives);

// The node that holds a member of a structure, or nullptr.
const XmpNode* find_member(const XmpNode& structure, std::string_view uri, std::string_view prefix,
                           std::string_view name);

template <Structured S>
constexpr bool named_after_property = requires {
  Structure<S>::named_after_property;
};

void read(const XmpNode& node, std::string_view property, std::string& to);
void read(const XmpNode& node, std::string_view property, LangAlt& to);
void read(const XmpNode& node, std::string_view property, std::optional<PartialDate>& to);
template <Structured S>
void read(const XmpNode& node, std::string_view property, S& to);

// Blank items are left out.
template <class T>
void read(const XmpNode& node, std::string_view property, std::vector<T>& to) {
  for (const XmpNode* item : items(node)) {
    T value;
    read(*item, property, value);
    if (!is_blank_value(value)) to.push_back(std::move(value));
  }
}

template <Structured S>
void read(const XmpNode& node, std::string_view property, S& to) {
  for_each_member<S>([&](const auto& member) {
    const std::string_view prefix = named_after_property<S> ? property : std::string_view{};
    const XmpNode* found = find_member(node, member.xmp_uri, prefix, member.xmp_name);
    if (found != nullptr) read(*found, property, to.*member.pointer);
    if (member.older_name.empty() || !is_blank_value(to.*member.pointer)) return;
    found = find_member(node, member.older_uri, prefix, member.older_name);
    if (found != nullptr) read(*found, property, to.*member.pointer);
  });
}

}  // namespace picdesk::metadata
