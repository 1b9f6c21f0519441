// SPDX-License-Identifier: GPL-3.0-or-later
// Brackets of the source behind a literal "![", up to the block's end or the next "![".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "article/markdown/link_tail.h"
#include "picdesk/article.h"

namespace picdesk::article {

struct BracketScan {
  std::optional<std::uint64_t> close;  // the "]" that balances the "[" of the mark
  // The places of "](", and how many brackets are open behind that "]", the mark's counted: 0 is
  // balanced, above: "]" are missing, below: "[".
  struct Turn {
    std::uint64_t at = 0;
    int open = 0;
  };
  std::vector<Turn> turns;
};

// `mark`: of the "!". `atoms`: places where brackets do not count, in order.
BracketScan scan_brackets(const ScanRange& range, std::uint64_t mark, std::span<const Span> atoms);

}  // namespace picdesk::article
