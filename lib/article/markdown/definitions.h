// SPDX-License-Identifier: GPL-3.0-or-later
// Link reference definitions, "[label]: destination 'title'": their places, for images that refer
// to one whose destination the parser handed over as a copy. Looked for only when asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/markdown/link_tail.h"

namespace picdesk::article {

class Definitions {
 public:
  Definitions(std::string_view file, std::uint64_t begin) : file_(file), begin_(begin) {}

  struct Definition {
    LinkTail tail;
    std::size_t quotes = 0;  // block quote marks in front of its line
  };
  // All that look like a definition of this label, in file order. The label without brackets.
  const std::vector<Definition>& of(std::string_view label);

 private:
  void collect();
  void collect_line(std::uint64_t at);

  std::string_view file_;
  std::uint64_t begin_ = 0;
  bool collected_ = false;
  std::unordered_map<std::string, std::vector<Definition>> by_label_;
};

}  // namespace picdesk::article
