// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a line that a finding is about, safe to print. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace picdesk::findings {

constexpr std::size_t kExcerptColumns = 120;

// Bytes [begin, end) of a line.
struct Excerpt {
  std::string text;        // at most kExcerptColumns columns; "…" where the line is cut
  std::size_t indent = 0;  // columns in front of what is marked
  std::size_t width = 1;   // its columns, at least 1
  bool in_place = false;   // letters run from right to left: ⟦ ⟧ stand in the text instead
};
// Looks at no more of a line than it shows, so that many findings on one huge line stay cheap.
Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace picdesk::findings
