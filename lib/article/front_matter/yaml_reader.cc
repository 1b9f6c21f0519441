// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/front_matter/yaml_reader.h"

#include <algorithm>
#include <utility>

#include "article/front_matter/readers.h"
#include "article/markdown/characters.h"

namespace picdesk::article {

// Goes on to the next line that is neither empty nor a comment.
bool YamlReader::at_content() {
  while (line_ < lines_.size() && lines_[line_].is_void) ++line_;
  return line_ < lines_.size();
}

void YamlReader::skip_deeper(std::size_t indent) {
  while (line_ < lines_.size() && (lines_[line_].is_void || lines_[line_].indent > indent)) ++line_;
}

void YamlReader::give_up(const Owner& owner, Span where, std::string message) {
  into_.problem(where, std::move(message));
  ++line_;
  skip_deeper(owner.indent);
}

bool YamlReader::rest_is_void(std::uint64_t at, std::uint64_t end) const {
  const std::uint64_t start = at;
  while (at < end && is_space(file_[at])) ++at;
  return at == end || (file_[at] == '#' && at > start);
}

std::optional<YamlReader::Key> YamlReader::key_of(const YamlLine& line) const {
  Key key;
  std::uint64_t colon = 0;
  const char first = file_[line.text];
  if (first == '"' || first == '\'') {
    auto scalar = yaml_quoted(file_, line.text, line.end);
    if (!scalar) return std::nullopt;
    key.name = scalar->text.text();
    key.span = {line.text, scalar->end};
    colon = scalar->end;
  } else {
    key.span = yaml_plain_line(file_, line.text, line.end, false);
    key.name = std::string(file_.substr(key.span.begin, key.span.end - key.span.begin));
    colon = key.span.end;
  }
  while (colon < line.end && is_space(file_[colon])) ++colon;
  if (key.span.empty() || colon >= line.end || file_[colon] != ':') return std::nullopt;
  key.value = colon + 1;
  if (key.value < line.end && !is_space(file_[key.value])) return std::nullopt;
  while (key.value < line.end && is_space(file_[key.value])) ++key.value;
  return key;
}

void YamlReader::read() {
  while (at_content()) {
    const YamlLine& line = lines_[line_];
    if (starts_item(file_, line) || !key_of(line)) {
      into_.problem({line.text, line.end}, "no key with a value");
      ++line_;
    } else {
      mapping("", {1, 0});
    }
  }
}

// From the current line on, as long as lines are indented alike.
void YamlReader::mapping(const std::string& path, Level level) {
  const std::size_t indent = lines_[line_].indent;
  while (at_content() && lines_[line_].indent >= indent) {
    const YamlLine& line = lines_[line_];
    if (line.indent > indent || file_[line.text] == '\t') {
      into_.problem({line.begin, line.end}, "indented in another way than the lines around it");
      ++line_;
    } else if (starts_item(file_, line)) {
      if (!path.empty()) return;
      into_.problem({line.text, line.end}, "a list where a key was expected");
      ++line_;
    } else {
      entry(path, level);
    }
  }
}

void YamlReader::entry(const std::string& path, Level level) {
  const YamlLine line = lines_[line_];
  Owner owner{path, {line.text, line.end}, line.indent, true};
  const char first = file_[line.text];
  if (first == '&' || first == '*' || first == '!') {
    return give_up(owner, owner.key, "anchors, aliases and tags are not supported");
  }
  if (first == '?') return give_up(owner, owner.key, "keys with \"?\" are not supported");
  const auto key = key_of(line);
  if (!key) return give_up(owner, owner.key, "no key with a value");
  if (key->name == "<<") return give_up(owner, key->span, "merge keys are not supported");
  owner.path = member_path(path, key->name);
  owner.key = key->span;
  if (!into_.claim(owner.path, owner.key)) {
    ++line_;
    return skip_deeper(owner.indent);
  }
  value(owner, key->value, level);
}

void YamlReader::list(const std::string& path, Level level) {
  const std::size_t indent = lines_[line_].indent;
  for (std::size_t index = 0; at_content() && lines_[line_].indent == indent; ++index) {
    YamlLine& line = lines_[line_];
    if (!starts_item(file_, line)) return;
    const Owner owner{item_path(path, index), {line.text, line.text + 1}, indent, false};
    std::uint64_t at = line.text + 1;
    while (at < line.end && is_space(file_[at])) ++at;
    // What follows the dash is a line of its own, indented as far as it stands.
    YamlLine rest = line;
    rest.text = at;
    rest.indent = at - line.begin;
    const bool has_text = at < line.end && file_[at] != '#';
    if (has_text && (starts_item(file_, rest) || key_of(rest))) {
      line = rest;
      group(owner, level);
    } else {
      value(owner, at, level);
    }
  }
}

void YamlReader::value(const Owner& owner, std::uint64_t at, Level level) {
  const std::uint64_t end = lines_[line_].end;
  const char first = at < end ? file_[at] : '#';
  const Span rest{at, end};
  switch (first) {
    case '#':
      ++line_;
      return nested(owner, level);
    case '&':
      return give_up(owner, rest, "anchors are not supported");
    case '*':
      return give_up(owner, rest, "aliases are not supported");
    case '!':
      return give_up(owner, rest, "tags are not supported");
    case '%':
    case '@':
    case '`':
      return give_up(owner, rest, "a text that starts so needs quotes");
    case '|':
    case '>':
      return block_text(owner, at);
    case '"':
    case '\'':
      return quoted(owner, at);
    case '[':
    case '{':
      return flow(owner, at, level);
    default:
      return plain(owner, at);
  }
}

// The value stands on lines of its own, or is absent.
void YamlReader::nested(const Owner& owner, Level level) {
  if (at_content()) {
    const YamlLine& line = lines_[line_];
    const bool item = starts_item(file_, line);
    const bool beside = owner.is_member && item && line.indent == owner.indent;
    if (beside || line.indent > owner.indent) {
      if (item || key_of(line)) return group(owner, level);
      return value(owner, line.text, level);
    }
  }
  into_.scalar(owner.path, owner.key, {});
}

// A mapping or list that starts on the current line.
void YamlReader::group(const Owner& owner, Level level) {
  const bool item = starts_item(file_, lines_[line_]);
  ++(item ? level.lists : level.mappings);
  if (level.too_deep()) {
    const Span where{lines_[line_].text, lines_[line_].end};
    into_.problem(where, "nested more than " + std::to_string(kMaxDepth) + " deep");
    ++line_;
    return skip_deeper(owner.indent);
  }
  into_.group(owner.path, owner.key);
  if (item) {
    list(owner.path, level);
  } else {
    mapping(owner.path, level);
  }
}

void read_yaml(std::string_view file, Span content, Collector& into) {
  YamlReader(file, content, into).read();
}

}  // namespace picdesk::article
