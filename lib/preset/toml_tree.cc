// SPDX-License-Identifier: GPL-3.0-or-later
#include "preset/toml_tree.h"

#include <toml++/toml.h>

#include <cctype>
#include <exception>
#include <optional>

#include "preset/bare_text.h"

namespace picdesk::preset {
namespace {

constexpr std::size_t kMaxBytes = 1u << 20;
constexpr int kMaxDotsPerLine = 32;
constexpr int kMaxDepth = 16;

bool may_continue_key(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '"' ||
         c == '\'';
}

// toml++ bounds nested values, but not the parts of a dotted key (a.b.c...), and frees nested
// tables by recursion: a long enough key ends the process. A key stands on one line, so the dots of
// a line bound it, wherever strings begin and end.
std::optional<Position> long_dotted_key(std::string_view toml) {
  Position at;
  int dots = 0;
  for (std::size_t i = 0; i < toml.size(); ++i, ++at.column) {
    if (toml[i] == '\n') {
      at = {at.line + 1, 0};
      dots = 0;
    }
    if (toml[i] != '.') continue;
    const std::size_t next = toml.find_first_not_of(" \t", i + 1);
    if (next == std::string_view::npos || !may_continue_key(toml[next])) continue;
    if (++dots > kMaxDotsPerLine) return at;
  }
  return std::nullopt;
}

Position position(const toml::source_region& region, Position parent) {
  if (!region.begin) return parent;  // a table that only the keys in it imply
  return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

TomlNode::Kind kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return TomlNode::Kind::string;
    case toml::node_type::integer:
      return TomlNode::Kind::integer;
    case toml::node_type::floating_point:
      return TomlNode::Kind::real;
    case toml::node_type::boolean:
      return TomlNode::Kind::boolean;
    case toml::node_type::array:
      return TomlNode::Kind::array;
    case toml::node_type::table:
      return TomlNode::Kind::table;
    default:
      return TomlNode::Kind::date;
  }
}

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view toml) {
    std::size_t begin = 0;
    while (begin <= toml.size()) {
      const std::size_t end = std::min(toml.find('\n', begin), toml.size());
      lines_.push_back(toml.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  // Nodes below the deepest level that could matter stay empty: no preset has a value there.
  TomlNode build(const toml::node& node, Position parent, int depth = 0) const {
    TomlNode result;
    result.kind = kind_of(node);
    result.at = position(node.source(), parent);
    if (const auto* text = node.as_string()) {
      result.text = text->get();
      result.verbatim = stands_verbatim(result);
    } else if (const auto* integer = node.as_integer()) {
      result.integer = integer->get();
    } else if (const auto* real = node.as_floating_point()) {
      result.real = real->get();
    } else if (const auto* flag = node.as_boolean()) {
      result.flag = flag->get();
    } else if (depth < kMaxDepth) {
      add_children(result, node, depth);
    }
    return result;
  }

 private:
  void add_children(TomlNode& result, const toml::node& node, int depth) const {
    if (const auto* array = node.as_array()) {
      for (const toml::node& item : *array) {
        result.items.push_back(build(item, result.at, depth + 1));
      }
    } else if (const auto* table = node.as_table()) {
      for (const auto& [key, value] : *table) {
        const Position at = position(key.source(), result.at);
        result.entries.push_back({std::string(key.str()), at, build(value, at, depth + 1)});
      }
    }
  }

  bool stands_verbatim(const TomlNode& string) const {
    const auto line_index = static_cast<std::size_t>(string.at.line - 1);
    if (line_index >= lines_.size()) return false;
    std::string_view line = lines_[line_index];
    for (int column = 1; column < string.at.column && !line.empty(); ++column) {
      line.remove_prefix(1);
      while (!line.empty() && (static_cast<unsigned char>(line.front()) & 0xC0) == 0x80) {
        line.remove_prefix(1);
      }
    }
    if (line.empty() || (line.front() != '"' && line.front() != '\'')) return false;
    const char quote = line.front();
    line.remove_prefix(1);
    return line.starts_with(string.text) && line.substr(string.text.size()).starts_with(quote) &&
           string.text.find(quote) == std::string::npos && !string.text.empty();
  }

  std::vector<std::string_view> lines_;
};

}  // namespace

std::string_view with_article(TomlNode::Kind kind) {
  switch (kind) {
    case TomlNode::Kind::string:
      return "a string";
    case TomlNode::Kind::integer:
      return "an integer";
    case TomlNode::Kind::real:
      return "a number with a decimal point";
    case TomlNode::Kind::boolean:
      return "a boolean";
    case TomlNode::Kind::date:
      return "a date or time";
    case TomlNode::Kind::array:
      return "an array";
    case TomlNode::Kind::table:
      return "a table";
  }
  return "a value";
}

Result<TomlNode> read_toml(std::string_view toml, std::string_view origin) {
  if (toml.size() > kMaxBytes) {
    return tl::unexpected(
        located(origin, {1, 1},
                "a preset of " + std::to_string(toml.size()) + " bytes; at most 1 MiB is read",
                "is this the right file?"));
  }
  if (const std::optional<Position> at = long_dotted_key(toml)) {
    return tl::unexpected(located(origin, *at, "more than 32 dots in one line",
                                  "presets need no nested keys; break a long text over lines"));
  }
  // toml++ 3.3 has undefined behaviour on such a key.
  if (const std::optional<Position> at = first_non_ascii(toml)) {
    return tl::unexpected(located(origin, *at, "a character that is not ASCII outside of quotes",
                                  "TOML 1.0 has such letters in \"quotes\" and comments only"));
  }
  try {
    const toml::table table = toml::parse(toml);
    return TreeBuilder(toml).build(table, {1, 1});
  } catch (const toml::parse_error& error) {
    return tl::unexpected(located(origin, position(error.source(), {1, 1}), error.description(),
                                  "presets are TOML 1.0 files in UTF-8"));
  } catch (const std::exception& error) {
    return tl::unexpected(Error{ErrorCode::internal, std::string(origin) + ": " + error.what(),
                                "report this with the preset"});
  }
}

}  // namespace picdesk::preset
