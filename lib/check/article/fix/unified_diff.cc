// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "check/article/fix/line_diff.h"
#include "picdesk/fix_article.h"

namespace picdesk {
namespace {

using check::LineChange;
using Lines = std::vector<std::string_view>;

constexpr std::size_t kContext = 3;

// A name that holds quotes, backslashes or control characters is quoted as in C.
std::string file_name(std::string_view side, std::string_view path) {
  std::string quoted;
  bool needed = false;
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      quoted += '\\';
      quoted += byte;
      needed = true;
    } else if (value < 0x20 || value == 0x7F) {
      quoted += '\\';
      for (const int shift : {6, 3, 0}) quoted += static_cast<char>('0' + ((value >> shift) & 7));
      needed = true;
    } else {
      quoted += byte;
    }
  }
  const std::string name = std::string(side) + quoted;
  return needed ? '"' + name + '"' : name;
}

void add(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// "12,3"; of no line the number is that of the line in front.
std::string range(std::size_t begin, std::size_t end) {
  const std::size_t first = end > begin ? begin + 1 : begin;
  return std::to_string(first) + (end - begin == 1 ? "" : ',' + std::to_string(end - begin));
}

// Changes [first, last], which stand close together.
std::string hunk(const Lines& a, const Lines& b, const LineChange* first, const LineChange* last) {
  const std::size_t before = std::min(kContext, first->a_begin);
  const std::size_t behind = std::min(kContext, a.size() - last->a_end);
  std::string out = "@@ -" + range(first->a_begin - before, last->a_end + behind) + " +" +
                    range(first->b_begin - before, last->b_end + behind) + " @@\n";
  std::size_t at = first->a_begin - before;
  for (const LineChange* change = first; change <= last; ++change) {
    for (; at < change->a_begin; ++at) add(out, ' ', a[at]);
    for (; at < change->a_end; ++at) add(out, '-', a[at]);
    for (std::size_t i = change->b_begin; i < change->b_end; ++i) add(out, '+', b[i]);
  }
  for (; at < last->a_end + behind; ++at) add(out, ' ', a[at]);
  return out;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines a = check::split_lines(before), b = check::split_lines(after);
  const std::vector<LineChange> changes = check::changed_lines(a, b);
  std::string out = "--- " + file_name("a/", path) + "\n+++ " + file_name("b/", path) + '\n';
  const LineChange* end = changes.data() + changes.size();
  for (const LineChange* first = changes.data(); first < end;) {
    const LineChange* last = first;
    while (last + 1 < end && (last + 1)->a_begin - last->a_end <= 2 * kContext) ++last;
    out += hunk(a, b, first, last);
    first = last + 1;
  }
  return out;
}

}  // namespace picdesk
