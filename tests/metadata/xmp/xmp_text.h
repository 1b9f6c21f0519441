// SPDX-License-Identifier: GPL-3.0-or-later
// A tree as text, for comparisons that show where two trees differ.
#pragma once

#include <string>

#include "metadata/xmp/xmp_tree.h"

namespace picdesk::test {

inline void append_text(std::string& out, const std::vector<metadata::XmpNode>& nodes, char mark,
                        std::size_t depth) {
  for (const metadata::XmpNode& node : nodes) {
    out.append(depth, ' ');
    out += mark + ("{" + node.uri + "}" + node.name) + " " +
           std::to_string(static_cast<int>(node.form)) + " [" + node.value + "]\n";
    append_text(out, node.qualifiers, '?', depth + 1);
    append_text(out, node.children, '-', depth + 1);
  }
}

inline std::string text_of(const metadata::XmpDocument& document) {
  std::string out = document.about + "\n";
  append_text(out, document.properties, '-', 0);
  return out;
}

}  // namespace picdesk::test
