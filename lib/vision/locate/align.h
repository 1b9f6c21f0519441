// SPDX-License-Identifier: GPL-3.0-or-later
// From a first guess to a fraction of a pixel: least squares on normalised texture, coarse to fine.
#pragma once

#include <optional>

#include "vision/locate/frame.h"

namespace picdesk::vision {

struct Alignment {
  Affine to_master;                // from picture to picture
  double uncertainty = 0;          // standard deviation of the worst corner, px of the rendition
  double squeeze_uncertainty = 0;  // standard deviation of the squeeze
};

// Refines `start`, which leads from the rendition (held like its master) to the master and should
// be right within some pixels at a long side of `first_side` px. Tilt, squeeze and shear stay out
// of the answer where the pixels do not show them: a picture with little texture would invent them.
// Empty where it does not settle.
std::optional<Alignment> align(const Frame& rendition, const Frame& master, const Affine& start,
                               int first_side);

}  // namespace picdesk::vision
