// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/scrub/needle_search.h"

#include <algorithm>

namespace picdesk::metadata {
namespace {

constexpr std::size_t npos = std::string::npos;

std::uint64_t start_of(std::string_view text) {
  std::uint64_t start = 0;
  for (const char c : text.substr(0, NeedleSearch::shortest)) {
    start = start << 8 | static_cast<unsigned char>(c);
  }
  return start;
}

std::size_t two_bytes(std::string_view text) {
  return std::size_t{static_cast<unsigned char>(text[0])} << 8 |
         static_cast<unsigned char>(text[1]);
}

}  // namespace

NeedleSearch::NeedleSearch(std::vector<std::string> needles)
    : needles_(std::move(needles)), starts_(1u << 16) {
  std::erase_if(needles_, [](const std::string& needle) { return needle.size() < shortest; });
  std::ranges::sort(needles_);
  needles_.erase(std::ranges::unique(needles_).begin(), needles_.end());
  std::vector<std::size_t> open;  // those that begin the one before, shortest first
  for (std::size_t i = 0; i < needles_.size(); ++i) {
    const std::string& needle = needles_[i];
    while (!open.empty() && !needle.starts_with(needles_[open.back()])) open.pop_back();
    parents_.push_back(open.empty() ? npos : open.back());
    open.push_back(i);
    const auto range = by_start_.try_emplace(start_of(needle), Range{i, i}).first;
    range->second.end = i + 1;
    starts_[two_bytes(needle)] = true;
    longest_ = std::max(longest_, needle.size());
  }
}

std::size_t NeedleSearch::index_of(std::string_view needle) const {
  const auto found = std::ranges::lower_bound(needles_, needle);
  if (found == needles_.end() || *found != needle) return needles_.size();
  return static_cast<std::size_t>(found - needles_.begin());
}

// Whatever begins `rest` begins the last needle that sorts before it too.
void NeedleSearch::search_at(std::string_view rest, Range range, std::size_t offset,
                             std::vector<bool>& seen, const Hit& hit) const {
  const auto begin = needles_.begin() + static_cast<std::ptrdiff_t>(range.begin);
  const auto end = needles_.begin() + static_cast<std::ptrdiff_t>(range.end);
  const auto after = std::upper_bound(begin, end, rest);
  if (after == begin) return;
  const std::string& last = *(after - 1);
  const auto differ = std::ranges::mismatch(last, rest).in1;
  const auto common = static_cast<std::size_t>(differ - last.begin());
  for (auto i = static_cast<std::size_t>(after - 1 - needles_.begin()); i != npos;
       i = parents_[i]) {
    if (needles_[i].size() > common) continue;
    if (seen[i]) return;  // and so are those that begin it
    seen[i] = true;
    hit(i, offset);
  }
}

void NeedleSearch::search(std::string_view text, std::vector<bool>& seen, const Hit& hit) const {
  if (needles_.empty()) return;
  for (std::size_t at = 0; at + shortest <= text.size(); ++at) {
    if (!starts_[two_bytes(text.substr(at, 2))]) continue;
    const auto range = by_start_.find(start_of(text.substr(at, shortest)));
    if (range == by_start_.end()) continue;
    search_at(text.substr(at, longest_), range->second, at, seen, hit);
  }
}

}  // namespace picdesk::metadata
