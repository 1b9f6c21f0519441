// SPDX-License-Identifier: GPL-3.0-or-later
// The fence of toml++.
#include <toml++/toml.h>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "article/front_matter/readers.h"
#include "article/front_matter/toml_strings.h"

namespace picdesk::article {
namespace {

class TomlReader {
 public:
  TomlReader(std::string_view file, Span content, Collector& into)
      : file_(file), content_(content), into_(into) {
    lines_.push_back(content.begin);
    for (std::uint64_t at = content.begin; at < content.end; ++at) {
      if (file[at] == '\n') lines_.push_back(at + 1);
    }
  }

  // toml++ counts lines and code points from 1.
  std::uint64_t offset(const toml::source_position& position) const {
    if (position.line == 0 || position.line > lines_.size()) return content_.begin;
    std::uint64_t at = lines_[position.line - 1];
    for (toml::source_index column = 1; column < position.column && at < content_.end; ++column) {
      ++at;
      while (at < content_.end && (static_cast<unsigned char>(file_[at]) & 0xC0) == 0x80) ++at;
    }
    return std::min(at, content_.end);
  }

  Span span(const toml::source_region& region) const {
    const std::uint64_t begin = offset(region.begin);
    return {begin, std::max(begin, offset(region.end))};
  }

  void table(const std::string& parent, const toml::table& table, Level level) {
    for (const auto& [key, node] : table) {
      const std::string path = member_path(parent, key.str());
      const Span place = span(key.source());
      if (into_.claim(path, place)) value(path, place, node, level);
    }
  }

 private:
  void value(const std::string& path, Span key, const toml::node& node, Level level) {
    const auto* members = node.as_table();
    const auto* items = node.as_array();
    if (members == nullptr && items == nullptr) {
      return into_.scalar(path, key, scalar(node));
    }
    ++(items != nullptr ? level.lists : level.mappings);
    if (level.too_deep()) {
      return into_.problem(key, "nested more than " + std::to_string(kMaxDepth) + " deep");
    }
    into_.group(path, key);
    if (members != nullptr) return table(path, *members, level);
    std::size_t index = 0;
    for (const toml::node& item : *items) {
      value(item_path(path, index++), span(item.source()), item, level);
    }
  }

  MappedText scalar(const toml::node& node) const {
    const Span place = span(node.source());
    const auto* string = node.as_string();
    MappedText text;
    if (string == nullptr) {
      text.append(file_.substr(place.begin, place.end - place.begin), place, MappedText::Kind::raw);
      return text;
    }
    const char first = place.begin < content_.end ? file_[place.begin] : ' ';
    if (first == '"' || first == '\'') {
      auto read = toml_string(file_, place.begin, content_.end);
      if (read && read->text.text() == string->get()) return std::move(read->text);
    }
    text.append(string->get(), place, MappedText::Kind::entity);
    return text;
  }

  std::string_view file_;
  Span content_;
  Collector& into_;
  std::vector<std::uint64_t> lines_;
};

}  // namespace

void read_toml(std::string_view file, Span content, Collector& into) {
  if (const auto trap = toml_trap(file, content)) {
    return into.problem(character_at(file, *trap), "no TOML");
  }
  TomlReader reader(file, content, into);
  try {
    const toml::table table = toml::parse(file.substr(content.begin, content.end - content.begin));
    reader.table("", table, {1, 0});
    into.put_in_order();
  } catch (const toml::parse_error& error) {
    const std::uint64_t at = std::min(reader.offset(error.source().begin), content.end);
    into.problem(character_at(file, at), "no TOML: " + std::string(error.description()));
  } catch (const std::exception& error) {
    into.problem(content, "no TOML: " + std::string(error.what()));
  }
}

}  // namespace picdesk::article
