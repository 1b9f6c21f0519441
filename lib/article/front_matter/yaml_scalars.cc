// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/yaml_scalars.h"

#include <string>

#include "article/front_matter/escapes.h"
#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

using Kind = MappedText::Kind;

// The place behind the escaped thing at the backslash, or 0.
std::uint64_t append_escape(std::string_view file, std::uint64_t at, std::uint64_t limit,
                            MappedText& text) {
  if (at + 1 < limit && is_newline(file[at + 1])) {  // the line goes on, no space between
    const auto fold = yaml_fold(file, at + 1, limit);
    return fold ? fold->end : 0;
  }
  const auto escape = read_escape(file.substr(at, limit - at));
  if (!escape) return 0;
  text.append(escape->text, {at, at + escape->size}, Kind::escape);
  return at + escape->size;
}

}  // namespace

std::optional<YamlFold> yaml_fold(std::string_view file, std::uint64_t at, std::uint64_t limit) {
  YamlFold fold{at, 0};
  for (; fold.end < limit; ++fold.end) {
    const char c = file[fold.end];
    if (!is_space(c) && !is_newline(c)) break;
    const bool first_of_two = c == '\r' && fold.end + 1 < limit && file[fold.end + 1] == '\n';
    if (is_newline(c) && !first_of_two) ++fold.lines;
  }
  if (fold.lines == 0) return std::nullopt;
  return fold;
}

void append_fold(MappedText& text, std::uint64_t at, const YamlFold& fold) {
  text.append(fold.lines == 1 ? " " : std::string(fold.lines - 1, '\n'), {at, fold.end},
              Kind::inserted);
}

std::optional<YamlScalar> yaml_quoted(std::string_view file, std::uint64_t at,
                                      std::uint64_t limit) {
  const char quote = file[at];
  const auto stops = [quote](char c) {
    return c == quote || is_space(c) || is_newline(c) || (c == '\\' && quote == '"');
  };
  YamlScalar scalar;
  for (++at; at < limit;) {
    const char c = file[at];
    if (c == quote && quote == '\'' && at + 1 < limit && file[at + 1] == quote) {
      scalar.text.append("'", {at, at + 2}, Kind::escape);
      at += 2;
    } else if (c == quote) {
      scalar.end = at + 1;
      return scalar;
    } else if (c == '\\' && quote == '"') {
      at = append_escape(file, at, limit, scalar.text);
      if (at == 0) return std::nullopt;
    } else if (const auto fold = yaml_fold(file, at, limit)) {
      append_fold(scalar.text, at, *fold);
      at = fold->end;
    } else {
      // White space that no line end follows is taken as one piece.
      const bool space = is_space(c);
      std::uint64_t stop = at + 1;
      while (stop < limit && (space ? is_space(file[stop]) : !stops(file[stop]))) ++stop;
      scalar.text.append(file.substr(at, stop - at), {at, stop}, Kind::raw);
      at = stop;
    }
  }
  return std::nullopt;
}

Span yaml_plain_line(std::string_view file, std::uint64_t at, std::uint64_t line_end,
                     bool in_flow) {
  constexpr std::string_view kFlowEnds = ",[]{}";
  std::uint64_t end = at;
  for (; end < line_end; ++end) {
    const char c = file[end];
    if (in_flow && kFlowEnds.find(c) != std::string_view::npos) break;
    if (c == '#' && end > at && is_space(file[end - 1])) break;
    if (c != ':') continue;
    const char next = end + 1 < line_end ? file[end + 1] : ' ';
    if (is_space(next) || (in_flow && kFlowEnds.find(next) != std::string_view::npos)) break;
  }
  while (end > at && is_space(file[end - 1])) --end;
  return {at, end};
}

}  // namespace picdesk::article
