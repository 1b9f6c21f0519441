// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/article/settle/cover_map.h"

#include <algorithm>

namespace picdesk::check {

CoverMap::CoverMap(const std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].bytes) covers_[mentions[i].rule].push_back({*mentions[i].bytes, i});
  }
  for (auto& [rule, covers] : covers_) {
    std::ranges::stable_sort(covers, {}, [](const Cover& cover) { return cover.bytes.begin; });
    std::size_t widest = 0;
    for (std::size_t i = 0; i < covers.size(); ++i) {
      if (covers[i].bytes.end > covers[widest].bytes.end) widest = i;
      covers[i].widest = widest;
    }
  }
}

std::optional<std::size_t> CoverMap::find(std::string_view rule, std::uint64_t byte) const {
  const auto found = covers_.find(rule);
  if (found == covers_.end()) return std::nullopt;
  const std::vector<Cover>& covers = found->second;
  const auto behind = std::ranges::upper_bound(
      covers, byte, {}, [](const Cover& cover) { return cover.bytes.begin; });
  if (behind == covers.begin()) return std::nullopt;
  const Cover& widest = covers[(behind - 1)->widest];
  if (byte <= widest.bytes.end) return widest.mention;
  return std::nullopt;
}

}  // namespace picdesk::check
