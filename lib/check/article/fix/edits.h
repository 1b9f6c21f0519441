// SPDX-License-Identifier: GPL-3.0-or-later
// Many edits of one text at once. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "picdesk/check_article.h"

namespace picdesk::check {

// Edits that do not overlap, and where they leave what is around them.
class Edits {
 public:
  explicit Edits(std::vector<const TextEdit*> edits);
  std::string apply(std::string_view bytes) const;
  // Of bytes that no edit cuts through; the edits inside belong to it.
  Span moved(Span span) const;

 private:
  std::int64_t shift_before(std::uint64_t byte, bool with_insertions) const;

  std::vector<const TextEdit*> edits_;  // by place
  std::vector<std::int64_t> shifts_;    // of the first n edits together
};

}  // namespace picdesk::check
