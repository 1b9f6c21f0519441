// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/marked.h"

#include <array>

namespace picdesk::test {

Marked read_marks(std::string_view marked) {
  Marked result;
  const std::array<std::pair<std::string_view, std::string_view>, 3> marks{
      {{"«", "»"}, {"‹", "›"}, {"⦃", "⦄"}}};
  const std::array<std::vector<Span>*, 3> lists{&result.wholes, &result.alts, &result.targets};
  while (!marked.empty()) {
    bool mark = false;
    for (std::size_t i = 0; i < marks.size() && !mark; ++i) {
      const auto& [open, close] = marks[i];
      const std::uint64_t here = result.text.size();
      if (marked.starts_with(open)) {
        lists[i]->push_back({here, here});
        marked.remove_prefix(open.size());
        mark = true;
      } else if (marked.starts_with(close)) {
        lists[i]->back().end = here;
        marked.remove_prefix(close.size());
        mark = true;
      }
    }
    if (mark) continue;
    result.text += marked.front();
    marked.remove_prefix(1);
  }
  return result;
}

Position walk_to(std::string_view text, std::uint64_t byte) {
  Position at{byte, 1, 1};
  std::uint64_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (; i < byte && i < text.size(); ++i) {
    const char c = text[i];
    const bool in_pair = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if ((c == '\n' || c == '\r') && !in_pair) {
      ++at.line;
      at.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++at.column;
    }
  }
  return at;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += line_end;
    } else {
      result += c;
    }
  }
  return result;
}

std::string cut(std::string_view text, Span span) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

}  // namespace picdesk::test
