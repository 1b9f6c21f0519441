// SPDX-License-Identifier: GPL-3.0-or-later
// A guess becomes an answer only where the pixels agree.
#pragma once

#include <optional>

#include "vision/locate/frame.h"

namespace picdesk::vision {

struct Pictures {
  Frame rendition, master;
  Size rendition_size;  // px; the frames may be reduced
};

struct Candidate {
  Affine to_master;
  double quality = 0;
  double squeeze_uncertainty = 1;
  int matches = 0;
};

// The guess refined and judged; `first_side`: as for align(). Empty where the pixels do not agree,
// or agree nearly as well all along an edge.
std::optional<Candidate> verified(const Pictures& pictures, const Affine& guess, int first_side);

}  // namespace picdesk::vision
