// SPDX-License-Identifier: GPL-3.0-or-later
// Which old item of a list each new one came from, so that what only the old item knows stays with
// it. For the .cc files of this folder.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace picdesk::metadata {

// For each new item the index of its old one, each used once: equal items at both ends, then equal
// items between them, then what is left by position.
template <class T>
std::vector<std::optional<std::size_t>> align_items(const std::vector<T>& old_items,
                                                    const std::vector<T>& new_items) {
  const std::size_t shorter = std::min(old_items.size(), new_items.size());
  std::size_t head = 0;
  while (head < shorter && old_items[head] == new_items[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         old_items[old_items.size() - 1 - tail] == new_items[new_items.size() - 1 - tail]) {
    ++tail;
  }
  const std::size_t old_end = old_items.size() - tail;
  const std::size_t new_end = new_items.size() - tail;

  std::vector<std::optional<std::size_t>> origin(new_items.size());
  std::vector<bool> used(old_items.size());
  const auto take = [&](std::size_t new_index, std::size_t old_index) {
    origin[new_index] = old_index;
    used[old_index] = true;
  };
  for (std::size_t i = 0; i < head; ++i) take(i, i);
  for (std::size_t i = 0; i < tail; ++i) take(new_end + i, old_end + i);
  constexpr std::size_t most_comparisons = 1u << 16;  // a hostile list is matched by position only
  if ((old_end - head) * (new_end - head) <= most_comparisons) {
    for (std::size_t i = head; i < new_end; ++i) {
      for (std::size_t k = head; k < old_end && !origin[i]; ++k) {
        if (!used[k] && old_items[k] == new_items[i]) take(i, k);
      }
    }
  }
  for (std::size_t i = head; i < std::min(old_end, new_end); ++i) {
    if (!origin[i] && !used[i]) take(i, i);
  }
  return origin;
}

}  // namespace picdesk::metadata
