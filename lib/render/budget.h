// SPDX-License-Identifier: GPL-3.0-or-later
// The largest quality whose finished file fits a byte budget.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "picdesk/result.h"

namespace picdesk {

struct BudgetedFile {
  std::vector<std::byte> bytes;
  int quality = 0;
};

// Calls encode(quality) for integers in [lowest, highest] until the best is known: bisection, at
// most 8 calls. Without a budget one call at `highest`. Errors: those of encode; too_large if even
// `lowest` does not fit.
Result<BudgetedFile> encode_within(
    std::optional<std::uint64_t> max_bytes, int lowest, int highest,
    const std::function<Result<std::vector<std::byte>>(int quality)>& encode);

}  // namespace picdesk
