// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/yaml_lines.h"

#include <algorithm>

#include "article/markdown/characters.h"

namespace picdesk::article {

std::vector<YamlLine> yaml_lines(std::string_view file, Span content) {
  std::vector<YamlLine> lines;
  for (std::uint64_t at = content.begin; at < content.end;) {
    YamlLine line;
    line.begin = at;
    line.end = std::min<std::uint64_t>(find_newline(file, at), content.end);
    line.text = at;
    while (line.text < line.end && file[line.text] == ' ') ++line.text;
    line.indent = line.text - at;
    std::uint64_t first = line.text;
    while (first < line.end && is_space(file[first])) ++first;
    line.is_empty = first == line.end;
    line.is_void = line.is_empty || file[first] == '#';
    lines.push_back(line);
    at = line.end + (file.substr(line.end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

bool starts_item(std::string_view file, const YamlLine& line) {
  if (line.text >= line.end || file[line.text] != '-') return false;
  return line.text + 1 == line.end || is_space(file[line.text + 1]);
}

}  // namespace picdesk::article
