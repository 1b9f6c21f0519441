// SPDX-License-Identifier: GPL-3.0-or-later
// The block structure of YAML: lines and their indentation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/front_matter/collector.h"
#include "article/front_matter/yaml_lines.h"
#include "article/front_matter/yaml_scalars.h"
#include "picdesk/article.h"

namespace picdesk::article {

class YamlReader {
 public:
  YamlReader(std::string_view file, Span content, Collector& into)
      : file_(file), content_(content), lines_(yaml_lines(file, content)), into_(into) {}

  void read();

 private:
  // Whose value is read.
  struct Owner {
    std::string path;
    Span key;
    std::size_t indent = 0;  // its lines are indented more
    bool is_member = false;  // of a mapping: a list may stand as far left as the key
  };
  struct Key {
    std::string name;
    Span span;
    std::uint64_t value = 0;  // behind the colon and white space
  };

  bool at_content();
  void skip_deeper(std::size_t indent);
  void mapping(const std::string& path, Level level);
  void entry(const std::string& path, Level level);
  void list(const std::string& path, Level level);
  void value(const Owner& owner, std::uint64_t at, Level level);
  void nested(const Owner& owner, Level level);
  void group(const Owner& owner, Level level);
  void plain(const Owner& owner, std::uint64_t at);
  void quoted(const Owner& owner, std::uint64_t at);
  void block_text(const Owner& owner, std::uint64_t at);
  void flow(const Owner& owner, std::uint64_t at, Level level);
  std::optional<Key> key_of(const YamlLine& line) const;
  bool rest_is_void(std::uint64_t at, std::uint64_t end) const;
  bool move_behind(std::uint64_t at);
  void give_up(const Owner& owner, Span where, std::string message);

  std::string_view file_;
  Span content_;
  std::vector<YamlLine> lines_;
  std::size_t line_ = 0;
  Collector& into_;
};

// "[...]" or "{...}" at `at`. The place behind it; nothing: unreadable, a problem was noted.
std::optional<std::uint64_t> read_yaml_flow(std::string_view file, Span rest,
                                            const std::string& path, Level level, Collector& into);

}  // namespace picdesk::article
