// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/parse_front_matter.h"

#include <optional>
#include <string>

#include "article/front_matter/readers.h"
#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

struct Fenced {
  Span content;
  std::uint64_t end = 0;  // behind the closing line
};

std::uint64_t next_line(std::string_view file, std::uint64_t end) {
  if (end >= file.size()) return file.size();
  return end + (file.substr(end).starts_with("\r\n") ? 2 : 1);
}

std::string_view without_trailing_space(std::string_view line) {
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

// From a fence line to the next one like it.
std::optional<Fenced> fenced(std::string_view file, std::uint64_t begin, std::string_view fence) {
  std::uint64_t end = find_newline(file, begin);
  if (without_trailing_space(file.substr(begin, end - begin)) != fence) return std::nullopt;
  const std::uint64_t content = next_line(file, end);
  for (std::uint64_t at = content; at < file.size(); at = next_line(file, end)) {
    end = find_newline(file, at);
    const std::string_view line = without_trailing_space(file.substr(at, end - at));
    const bool dots = fence == "---" && line == "...";  // YAML 1.2, 9.1.2
    if (line == fence || dots) return Fenced{{content, at}, next_line(file, end)};
  }
  return std::nullopt;
}

// From "{" to its "}", both in. A template mark ("{{", "{%") is none.
std::optional<Fenced> braced(std::string_view file, std::uint64_t begin) {
  const std::uint64_t first = file.find_first_not_of(" \t\r\n", begin + 1);
  if (first == std::string_view::npos || (file[first] != '"' && file[first] != '}')) {
    return std::nullopt;
  }
  std::uint64_t depth = 0;
  bool in_string = false;
  for (std::uint64_t at = begin; at < file.size(); ++at) {
    const char c = file[at];
    if (in_string) {
      if (c == '\\') ++at;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      std::uint64_t end = at + 1;
      while (end < file.size() && is_space(file[end])) ++end;
      const bool alone = end == file.size() || is_newline(file[end]);
      return Fenced{{begin, at + 1}, alone ? next_line(file, end) : at + 1};
    }
  }
  return std::nullopt;
}

}  // namespace

Result<FrontMatter> parse_front_matter(std::string_view file, std::uint64_t begin,
                                       const ArticleLimits& limits) {
  FrontMatter front;
  const std::string_view text = file.substr(begin);
  std::optional<Fenced> found;
  if (text.starts_with("---") && (found = fenced(file, begin, "---"))) {
    front.syntax = FrontMatter::Syntax::yaml;
  } else if (text.starts_with("+++") && (found = fenced(file, begin, "+++"))) {
    front.syntax = FrontMatter::Syntax::toml;
  } else if (text.starts_with("{") && (found = braced(file, begin))) {
    front.syntax = FrontMatter::Syntax::json;
  } else {
    return front;
  }
  front.whole = {begin, found->end};
  const std::uint64_t size = found->end - begin;
  if (size > limits.front_matter_bytes) {
    return fail(ErrorCode::too_large,
                "too complex: " + std::to_string(size) + " bytes of front matter, more than " +
                    std::to_string(limits.front_matter_bytes),
                "shorten the front matter");
  }
  Collector collector(front);
  // Cut off behind it: a search for what does not come must not walk the whole article.
  const std::string_view head = file.substr(0, found->content.end);
  if (front.syntax == FrontMatter::Syntax::yaml) {
    read_yaml(head, found->content, collector);
  } else if (front.syntax == FrontMatter::Syntax::toml) {
    read_toml(head, found->content, collector);
  } else {
    read_json(head, found->content, collector);
  }
  return front;
}

}  // namespace picdesk::article
