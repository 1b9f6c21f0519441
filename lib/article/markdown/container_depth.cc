// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/container_depth.h"

#include <algorithm>
#include <string>

#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

constexpr std::uint64_t kTab = 4;          // columns at most
constexpr std::size_t kLongestNumber = 9;  // of a list item

struct LineStart {
  std::uint64_t columns = 0;  // of white space, between the marks too
  std::uint64_t marks = 0;    // of quotes and list items
  bool is_blank = false;
};

bool ends_mark(std::string_view line, std::size_t at) {
  return at >= line.size() || is_space(line[at]);
}

// Length of the list item's mark at `at`, or 0.
std::size_t item_mark(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (c == '-' || c == '+' || c == '*') return ends_mark(line, at + 1) ? 1 : 0;
  std::size_t end = at;
  while (end < line.size() && end - at < kLongestNumber && line[end] >= '0' && line[end] <= '9') {
    ++end;
  }
  const bool dot = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
  return dot && ends_mark(line, end + 1) ? end + 1 - at : 0;
}

LineStart line_start(std::string_view line) {
  LineStart start;
  std::size_t at = 0;
  while (at < line.size()) {
    if (is_space(line[at])) {
      start.columns += line[at] == '\t' ? kTab : 1;
      ++at;
    } else if (line[at] == '>') {
      ++start.marks;
      ++at;
    } else if (const std::size_t mark = item_mark(line, at); mark > 0) {
      ++start.marks;
      at += mark;
    } else {
      return start;
    }
  }
  start.is_blank = start.marks == 0;
  return start;
}

// std::string_view::find_first_of() takes ten times as long.
std::size_t line_end(std::string_view text, bool has_returns) {
  if (!has_returns) return std::min(text.find('\n'), text.size());
  std::size_t at = 0;
  while (at < text.size() && !is_newline(text[at])) ++at;
  return at;
}

Result<void> too_deep(std::string_view what, std::uint64_t most) {
  return fail(ErrorCode::too_large,
              "too complex: " + std::string(what) + " of lists and block quotes is more than " +
                  std::to_string(most),
              "nest them less");
}

}  // namespace

Result<void> check_container_depth(std::string_view markdown, const ArticleLimits& limits) {
  std::uint64_t depth = 0;
  std::uint64_t sum = 0;
  bool after_text = false;  // a line without marks may go on with a paragraph, whatever its indent
  const bool has_returns = markdown.find('\r') != std::string_view::npos;
  while (!markdown.empty()) {
    const std::size_t end = line_end(markdown, has_returns);
    const LineStart start = line_start(markdown.substr(0, end));
    const bool lazy = after_text && start.marks == 0;
    if (!start.is_blank && !lazy) depth = std::min(depth, start.columns) + start.marks;
    after_text = !start.is_blank;
    sum += depth;
    if (depth > limits.depth) return too_deep("the depth", limits.depth);
    if (sum > limits.depth_sum) return too_deep("the summed depth", limits.depth_sum);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return {};
}

}  // namespace picdesk::article
