// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a sliding window that are tried, and the best of them.
#pragma once

#include <optional>
#include <vector>

#include "plan/scorer.h"

namespace picdesk::plan {

// Offsets first .. last.
struct OffsetRange {
  int first = 0;
  int last = 0;
  bool empty() const { return last < first; }
};

struct BestOffset {
  int offset = 0;
  std::optional<int> runner_up;  // the best place clearly elsewhere ...
  double gap = 0;                // ... and how much worse it is
};

// 161 evenly spread offsets (or all, if there are fewer) and those at which an edge of the window
// meets an edge of a target, ascending.
std::vector<int> candidates(const Slide& slide, const std::vector<Target>& targets,
                            OffsetRange range);

// The offset of the highest score. Among equals: where `mark` is nearest to the window's middle,
// then where the window is nearest to the middle of its bounds. What is known binds before what a
// detector found.
BestOffset best_offset(const Scorer& scorer, const Slide& slide, const std::vector<Target>& targets,
                       OffsetRange range, std::optional<Point> mark);

// Where the heaviest protected targets are whole, then the fewest cut, then the best score.
BestOffset least_harm(const Scorer& scorer, const Slide& slide, const std::vector<Target>& targets,
                      OffsetRange range);

}  // namespace picdesk::plan
