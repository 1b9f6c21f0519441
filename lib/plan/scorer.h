// SPDX-License-Identifier: GPL-3.0-or-later
// How good each place of a sliding window is. Pure arithmetic on boxes, scores and a saliency grid.
#pragma once

#include <optional>
#include <vector>

#include "plan/max_fit.h"
#include "plan/targets.h"

namespace picdesk::plan {

// The saliency grid summed across the slide's fixed axis: what a window holds is one subtraction.
class SaliencyProfile {
 public:
  SaliencyProfile(const SaliencyGrid& grid, Size image, const Slide& slide);

  bool empty() const { return sums_.empty(); }
  double inside(double begin, double end) const;  // share of the picture's saliency, 0..1

 private:
  double until(double position) const;

  double cell_ = 1;           // length of a cell along the free axis, px
  std::vector<double> sums_;  // up to each cell's begin; one more than cells
};

class Scorer {
 public:
  Scorer(const Slide& slide, const std::vector<Target>& targets, const SaliencyGrid& saliency,
         Size image);

  double score(int offset) const;
  // How far the window keeps those targets whole or out: the part of the score that binds.
  double wholeness(int offset, bool known_only) const;
  double saliency(int offset) const;  // share inside
  bool has_saliency() const { return !profile_.empty(); }

 private:
  double composition(const Box& window) const;
  double distance_from_middle(const Box& window) const;

  const Slide& slide_;
  const std::vector<Target>& targets_;
  SaliencyProfile profile_;
  double total_weight_ = 0;
};

}  // namespace picdesk::plan
