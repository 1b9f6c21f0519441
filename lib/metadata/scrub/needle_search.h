// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for many texts in one pass, in time that no choice of them makes quadratic. Re-entrant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace picdesk::metadata {

class NeedleSearch {
 public:
  static constexpr std::size_t shortest = 6;  // bytes; shorter needles are left out

  explicit NeedleSearch(std::vector<std::string> needles);

  // Sorted, each once; their indices name them.
  const std::vector<std::string>& needles() const { return needles_; }
  // needles().size() if it is none.
  std::size_t index_of(std::string_view needle) const;

  using Hit = std::function<void(std::size_t needle, std::size_t offset)>;
  // Tells of the first place of each needle that `seen` (one for each) does not have yet.
  void search(std::string_view text, std::vector<bool>& seen, const Hit& hit) const;

 private:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  void search_at(std::string_view rest, Range range, std::size_t offset, std::vector<bool>& seen,
                 const Hit& hit) const;

  std::vector<std::string> needles_;
  std::vector<std::size_t> parents_;  // the longest needle that begins this one; npos: none
  std::unordered_map<std::uint64_t, Range> by_start_;
  std::vector<bool> starts_;  // by the first two bytes: most places are passed over here
  std::size_t longest_ = 0;
};

}  // namespace picdesk::metadata
