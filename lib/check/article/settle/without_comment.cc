// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/without_comment.h"

#include <string_view>

namespace picdesk::check {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

std::uint64_t behind_line_end(std::string_view bytes, std::uint64_t at) {
  if (at >= bytes.size()) return at;
  return at + (bytes.substr(at, 2) == "\r\n" ? 2 : 1);
}

// The first byte of the line in front of that which begins at `begin` that is no blank; 0: there
// is none, or no line.
char first_of_line_before(std::string_view bytes, std::uint64_t begin) {
  if (begin == 0) return 0;
  std::uint64_t end = begin - 1;
  if (end > 0 && bytes[end] == '\n' && bytes[end - 1] == '\r') --end;
  std::uint64_t at = end;
  while (at > 0 && !is_line_end(bytes[at - 1])) --at;
  while (at < end && is_blank(bytes[at])) ++at;
  return at < end ? bytes[at] : '\0';
}

bool is_blank_line(std::string_view bytes, std::uint64_t at) {
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  return at >= bytes.size() || is_line_end(bytes[at]);
}

// In Markdown a comment on a line of its own parts what stands above and below, as a blank line
// does; inside a block of HTML a blank line would end the block.
bool line_may_go(const ArticleInput& input, std::uint64_t begin, std::uint64_t end) {
  if (input.article.format == ArticleFormat::html) return true;
  const char before = first_of_line_before(input.bytes, begin);
  return before == 0 || before == '<' || is_blank_line(input.bytes, end);
}

}  // namespace

TextEdit without_comment(const ArticleInput& input, Span comment) {
  const std::string_view bytes = input.bytes;
  std::uint64_t begin = comment.begin;
  std::uint64_t end = comment.end;
  while (begin > 0 && is_blank(bytes[begin - 1])) --begin;
  while (end < bytes.size() && is_blank(bytes[end])) ++end;
  const bool alone = (begin == 0 || is_line_end(bytes[begin - 1])) &&
                     (end == bytes.size() || is_line_end(bytes[end]));
  if (alone && line_may_go(input, begin, behind_line_end(bytes, end))) {
    return {{begin, behind_line_end(bytes, end)}, ""};
  }
  if (alone) return {{begin, end}, ""};
  // Of the blanks at both sides, one side's.
  const bool both = begin < comment.begin && end > comment.end;
  return {{comment.begin, both ? end : comment.end}, ""};
}

}  // namespace picdesk::check
