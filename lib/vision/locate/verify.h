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

struct VerifiedPlace {
  Affine to_master;
  double quality = 0;
  double squeeze_uncertainty = 1;
  int matches = 0;
};

struct Guess {
  Affine to_master;
  int first_side = 0;   // as for align()
  bool strong = false;  // many features say so: less agreement is enough
};

// The guess refined and judged. Empty where the pixels do not agree, or agree nearly as well all
// along an edge.
std::optional<VerifiedPlace> verified(const Pictures& pictures, const Guess& guess);

}  // namespace picdesk::vision
