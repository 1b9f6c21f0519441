// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/budget.h"

#include <algorithm>
#include <string>
#include <utility>

namespace picdesk {

Result<BudgetedFile> encode_within(
    std::optional<std::uint64_t> max_bytes, int lowest, int highest,
    const std::function<Result<std::vector<std::byte>>(int quality)>& encode) {
  Result<std::vector<std::byte>> first = encode(highest);
  if (!first) return forward_error(first);
  if (!max_bytes || first->size() <= *max_bytes) {
    return BudgetedFile{std::move(*first), highest};
  }
  BudgetedFile best;
  std::size_t smallest = first->size();
  int low = std::min(lowest, highest);
  int high = highest - 1;
  while (low <= high) {
    const int quality = low + (high - low) / 2;
    Result<std::vector<std::byte>> encoded = encode(quality);
    if (!encoded) return forward_error(encoded);
    smallest = std::min(smallest, encoded->size());
    if (encoded->size() <= *max_bytes) {
      best = {std::move(*encoded), quality};
      low = quality + 1;
    } else {
      high = quality - 1;
    }
  }
  if (best.bytes.empty()) {
    return fail(ErrorCode::too_large,
                "needs " + std::to_string(smallest) + " bytes at quality " +
                    std::to_string(std::min(lowest, highest)) + "; the budget is " +
                    std::to_string(*max_bytes),
                "raise max_bytes or lower min_quality in the preset");
  }
  return best;
}

}  // namespace picdesk
