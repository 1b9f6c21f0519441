// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/markdown/parse_cost.h"

#include <algorithm>
#include <string>

#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

constexpr std::uint64_t kTab = 4;          // columns at most
constexpr std::size_t kLongestNumber = 9;  // of a list item
constexpr std::uint64_t kMostSteps = 2'000'000'000;

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

std::size_t line_end(std::string_view text, bool has_returns) {
  return has_returns ? find_newline(text, 0) : std::min(text.find('\n'), text.size());
}

Result<void> too_much(std::string_view what, std::uint64_t most) {
  return fail(ErrorCode::too_large,
              "too complex: " + std::string(what) + " is more than " + std::to_string(most),
              "split the article, or break it up with empty lines");
}

// Of open lists and block quotes, line by line.
class Containers {
 public:
  explicit Containers(const ArticleLimits& limits) : limits_(limits) {}

  Result<void> add(const LineStart& start) {
    // A line without marks may go on with a paragraph, whatever its indentation.
    const bool lazy = after_text_ && start.marks == 0;
    if (!start.is_blank && !lazy) depth_ = std::min(depth_, start.columns) + start.marks;
    after_text_ = !start.is_blank;
    sum_ += depth_;
    if (depth_ > limits_.depth) {
      return too_much("the depth of lists and block quotes", limits_.depth);
    }
    if (sum_ > limits_.depth_sum) {
      return too_much("the summed depth of lists and block quotes", limits_.depth_sum);
    }
    return {};
  }

 private:
  const ArticleLimits& limits_;
  std::uint64_t depth_ = 0;
  std::uint64_t sum_ = 0;
  bool after_text_ = false;
};

// Of lines in front of brackets, within what may be one paragraph: up to an empty line. One with
// marks of quotes alone ends a paragraph too, but to count on is cheap and never too little.
class Paragraphs {
 public:
  Result<void> add(std::string_view line, bool is_blank) {
    lines_ = is_blank ? 0 : lines_ + 1;
    for (std::size_t at = line.find(']'); at != std::string_view::npos;
         at = line.find(']', at + 1)) {
      steps_ += lines_;
    }
    if (steps_ <= kMostSteps) return {};
    return too_much("the number of brackets by lines of their paragraphs", kMostSteps);
  }

 private:
  std::uint64_t lines_ = 0;
  std::uint64_t steps_ = 0;
};

}  // namespace

Result<void> check_cost(std::string_view markdown, const ArticleLimits& limits) {
  Containers containers(limits);
  Paragraphs paragraphs;
  const bool has_returns = markdown.find('\r') != std::string_view::npos;
  while (!markdown.empty()) {
    const std::size_t end = line_end(markdown, has_returns);
    const std::string_view line = markdown.substr(0, end);
    const LineStart start = line_start(line);
    if (auto fine = containers.add(start); !fine) return forward_error(fine);
    if (auto fine = paragraphs.add(line, start.is_blank); !fine) return forward_error(fine);
    markdown.remove_prefix(end);
    if (!markdown.empty()) markdown.remove_prefix(markdown.starts_with("\r\n") ? 2 : 1);
  }
  return {};
}

}  // namespace picdesk::article
