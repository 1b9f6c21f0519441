// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor does to a picture, from the usual to the odd.
#pragma once

#include <vector>

#include "vision/locate/samples.h"

namespace picdesk::vision {

struct MotionModel {
  bool squeeze = false;
  bool tilt = false;
  bool shear = false;  // squeezed along one pair of axes, turned to another
};

// The motions of the rendition that keep `to_master` inside the model.
std::vector<Motion> motions(const MotionModel& model, const Affine& to_master);

// The map inside the model that comes closest to `to_master` and does the same to `middle`.
Affine inside(const MotionModel& model, const Affine& to_master, Point middle);

}  // namespace picdesk::vision
