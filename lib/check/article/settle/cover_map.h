// SPDX-License-Identifier: GPL-3.0-or-later
// Which mention of a rule speaks of a place, in logarithmic time whatever the number of comments.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/article/settle/mentions.h"

namespace picdesk::check {

class CoverMap {
 public:
  explicit CoverMap(const std::vector<Mention>& mentions);
  // An index in `mentions`: one of those of this very text (not of its family) that hold the byte.
  std::optional<std::size_t> find(std::string_view rule, std::uint64_t byte) const;

 private:
  struct Cover {
    Span bytes;
    std::size_t mention = 0;
    std::size_t widest = 0;  // of those so far, the cover that ends last
  };
  std::map<std::string, std::vector<Cover>, std::less<>> covers_;  // by begin
};

}  // namespace picdesk::check
