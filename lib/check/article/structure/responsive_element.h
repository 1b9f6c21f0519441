// SPDX-License-Identifier: GPL-3.0-or-later
// An img or source element, as far as its choice of files goes. Views.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "picdesk/article.h"

namespace picdesk::check {

struct ResponsiveElement {
  const std::vector<Attribute>& attributes;
  Span tag_name;
  bool is_source = false;
  bool in_picture = false;
  bool lazy = false;  // the img is loaded late
};

// By its lower-case name; nullptr: absent.
inline const Attribute* attribute_of(const std::vector<Attribute>& attributes,
                                     std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

// "source" of "<source ...>".
inline Span source_tag_name(Span tag) {
  return {tag.begin + 1, tag.begin + 1 + std::string_view("source").size()};
}

}  // namespace picdesk::check
