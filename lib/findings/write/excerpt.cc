// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/write/excerpt.h"

#include <algorithm>

#include "base/code_point.h"
#include "base/columns.h"
#include "findings/safe_text.h"

namespace picdesk::findings {
namespace {

constexpr std::size_t kBefore = 40;      // columns in front of the marked text, of a long line
constexpr std::size_t kMostBytes = 960;  // of an excerpt: marks without width cannot swell it

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool is_plain(char byte) { return byte >= 0x20 && byte < 0x7F; }

// One code point as it is printed.
std::string shown(std::string_view line, std::size_t at, std::size_t size) {
  if (size == 1 && is_plain(line[at])) return std::string(1, line[at]);
  return safe_line(line.substr(at, size));
}

std::size_t shown_columns(std::string_view piece) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t size = text::code_point_at(piece, at).size;
    sum += text::columns(shown(piece, at, size));
    at += size;
  }
  return sum;
}

// A bracket behind these makes a command in the logs of build hosts (safe_text.h).
bool opens_command(std::string_view before, char byte) {
  return byte == '[' && (before.ends_with("##") || before.ends_with("##vso"));
}

// Where the excerpt starts: at the line's begin if the marked text still fits in, else a little in
// front of it.
std::size_t start_of(std::string_view line, std::size_t begin, std::size_t end) {
  const std::size_t marked = std::min(end - begin, kExcerptColumns / 2);
  if (begin + marked <= kExcerptColumns) return 0;
  if (begin <= kMostBytes / 2 && shown_columns(line.substr(0, begin + marked)) <= kExcerptColumns) {
    return 0;
  }
  std::size_t start = begin;
  for (std::size_t columns = 0; start > 0 && begin - start < kMostBytes / 4 && columns < kBefore;
       ++columns) {
    --start;
    while (start > 0 && continues(line[start])) --start;
  }
  return start;
}

}  // namespace

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  std::size_t at = start_of(line, begin, end);
  Excerpt result;
  std::size_t columns = 0;
  if (at > 0) {
    result.text = "…";
    columns = 1;
  }
  const std::size_t first = at;
  std::size_t stop = 0;  // columns where the marked text ends
  std::size_t marked_begin = std::string::npos, marked_end = std::string::npos;
  while (at < line.size()) {
    if (at >= begin && marked_begin == std::string::npos) {
      marked_begin = result.text.size();
      result.indent = columns;
    }
    if (at >= end && marked_end == std::string::npos) {
      marked_end = result.text.size();
      stop = columns;
    }
    const std::size_t size = text::code_point_at(line, at).size;
    const std::string piece =
        opens_command(result.text, line[at]) ? "<U+005B>" : shown(line, at, size);
    const std::size_t wide = text::columns(piece);
    const bool last = at + size >= line.size();
    if (columns + wide + (last ? 0 : 1) > kExcerptColumns || at - first > kMostBytes) {
      result.text += "…";
      ++columns;
      break;
    }
    result.text += piece;
    columns += wide;
    at += size;
  }
  if (marked_begin == std::string::npos) {
    marked_begin = result.text.size();
    result.indent = columns;
  }
  if (marked_end == std::string::npos) {
    marked_end = result.text.size();
    stop = columns;
  }
  result.width = std::max<std::size_t>(1, stop - std::min(stop, result.indent));
  if (text::has_rtl_letter(result.text)) {
    result.in_place = true;
    result.text.insert(marked_end, "⟧");
    result.text.insert(marked_begin, "⟦");
  }
  return result;
}

}  // namespace picdesk::findings
