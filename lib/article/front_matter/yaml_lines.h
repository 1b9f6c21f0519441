// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "picdesk/article.h"

namespace picdesk::article {

struct YamlLine {
  std::uint64_t begin = 0;
  std::uint64_t text = 0;  // behind the indentation
  std::uint64_t end = 0;   // without the line end
  std::size_t indent = 0;  // spaces
  bool is_empty = false;   // white space only
  bool is_void = false;    // empty, or a comment
};

std::vector<YamlLine> yaml_lines(std::string_view file, Span content);

// "- " or "-" at the line's end.
bool starts_item(std::string_view file, const YamlLine& line);

}  // namespace picdesk::article
