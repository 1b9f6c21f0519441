// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/toml_strings.h"

#include <algorithm>
#include <vector>

#include "article/front_matter/escapes.h"
#include "article/markdown/characters.h"

namespace picdesk::article {
namespace {

using Kind = MappedText::Kind;

constexpr int kMostDots = 32;

bool at_triple(std::string_view file, std::uint64_t at, std::uint64_t limit, char quote) {
  return at + 3 <= limit && file[at] == quote && file[at + 1] == quote && file[at + 2] == quote;
}

std::uint64_t behind_newline(std::string_view file, std::uint64_t at) {
  return at + (file.substr(at).starts_with("\r\n") ? 2 : 1);
}

// A backslash at a line's end: all white space behind it goes.
std::optional<std::uint64_t> line_goes_on(std::string_view file, std::uint64_t at,
                                          std::uint64_t limit) {
  std::uint64_t next = at + 1;
  while (next < limit && is_space(file[next])) ++next;
  if (next >= limit || !is_newline(file[next])) return std::nullopt;
  while (next < limit && (is_space(file[next]) || is_newline(file[next]))) ++next;
  return next;
}

// The place behind what the backslash escapes, or 0.
std::uint64_t append_escape(std::string_view file, std::uint64_t at, std::uint64_t limit,
                            MappedText& text) {
  if (const auto next = line_goes_on(file, at, limit)) return *next;
  const auto escape = read_escape(file.substr(at, limit - at));
  if (!escape) return 0;
  text.append(escape->text, {at, at + escape->size}, Kind::escape);
  return at + escape->size;
}

// The place behind the closing quotes, which take up to two quotes of the text with them.
std::uint64_t close_triple(std::string_view file, std::uint64_t at, std::uint64_t limit,
                           MappedText& text) {
  const char quote = file[at];
  for (int more = 0; more < 2 && at + 3 < limit && file[at + 3] == quote; ++more, ++at) {
    text.append({&file[at], 1}, {at, at + 1}, Kind::raw);
  }
  return at + 3;
}

}  // namespace

std::optional<TomlString> toml_string(std::string_view file, std::uint64_t at,
                                      std::uint64_t limit) {
  const char quote = file[at];
  const bool triple = at_triple(file, at, limit, quote);
  at += triple ? 3 : 1;
  if (triple && at < limit && is_newline(file[at])) at = behind_newline(file, at);
  TomlString string;
  while (at < limit) {
    const char c = file[at];
    if (triple ? at_triple(file, at, limit, quote) : c == quote) {
      string.end = triple ? close_triple(file, at, limit, string.text) : at + 1;
      return string;
    }
    if (c == '\\' && quote == '"') {
      at = append_escape(file, at, limit, string.text);
      if (at == 0) return std::nullopt;
    } else if (is_newline(c)) {
      if (!triple) return std::nullopt;
      const std::uint64_t next = behind_newline(file, at);
      string.text.append("\n", {at, next}, next == at + 1 ? Kind::raw : Kind::inserted);
      at = next;
    } else {
      const std::uint64_t stop =
          std::min<std::uint64_t>(file.find_first_of("\"'\\\n\r", at + 1), limit);
      string.text.append(file.substr(at, stop - at), {at, stop}, Kind::raw);
      at = stop;
    }
  }
  return std::nullopt;
}

namespace {

// Dots of the key at hand, and of all keys that it stands in: each nests.
class Dots {
 public:
  // False: there are more than any key has.
  bool take(char c) {
    switch (c) {
      case '{':
      case '[':
        around_.push_back(own_);
        return true;
      case '}':
      case ']':
        own_ = around_.back();
        if (around_.size() > 1) around_.pop_back();
        return true;
      case ',':
      case '\n':
        own_ = around_.back();
        return true;
      case '.':
        return ++own_ <= kMostDots;
      default:
        return true;
    }
  }

 private:
  std::vector<int> around_{0};  // by open bracket
  int own_ = 0;
};

}  // namespace

std::optional<std::uint64_t> toml_trap(std::string_view file, Span content) {
  Dots dots;
  for (std::uint64_t at = content.begin; at < content.end;) {
    const char c = file[at];
    if (static_cast<unsigned char>(c) >= 0x80) return at;
    if (c == '#') {
      at = std::min<std::uint64_t>(file.find('\n', at), content.end);
      continue;
    }
    if (c == '"' || c == '\'') {
      const auto string = toml_string(file, at, content.end);
      if (!string) return at;
      at = string->end;
      continue;
    }
    if (!dots.take(c)) return at;
    ++at;
  }
  return std::nullopt;
}

}  // namespace picdesk::article
