// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a page may be given to gumbo: one linear pass that estimates what its tree will cost,
// since gumbo's time and memory are quadratic in depth, attributes and open formatting elements.
#pragma once

#include <cstdint>
#include <string_view>

#include "picdesk/article.h"
#include "picdesk/result.h"

namespace picdesk::article {

// What was counted, for the benchmarks and tests.
struct HtmlCost {
  std::uint64_t tags = 0;
  std::uint64_t attributes = 0;
  std::uint64_t depth = 0;  // the largest estimate
  std::uint64_t depth_sum = 0;
  std::uint64_t formatting = 0;  // most open at once
  std::uint64_t formatting_sum = 0;
  std::uint64_t tree_bytes = 0;  // estimated upward
};

// Errors: too_large, naming the cap, its value and the byte at which it was hit.
Result<HtmlCost> pre_scan(std::string_view html, const ArticleLimits& limits);

}  // namespace picdesk::article
