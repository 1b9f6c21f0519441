// SPDX-License-Identifier: GPL-3.0-or-later
// What YuNet's outputs mean (the release of March 2023). Pure, re-entrant.
#pragma once

#include <span>
#include <vector>

#include "vision/detectors/candidate.h"

namespace picdesk::vision {

// The outputs of one stride: 1, 1, 4 and 10 values a cell, cells row by row.
struct YunetLevel {
  int stride = 8;  // px
  std::span<const float> classes;
  std::span<const float> objects;
  std::span<const float> boxes;
  std::span<const float> landmarks;
};

// Faces in canvas px of scores at or above `threshold`; `columns`: cells in a row. Expects spans as
// described, of as many cells as `classes` has values.
std::vector<Candidate> yunet_faces(const YunetLevel& level, int columns, double threshold);

}  // namespace picdesk::vision
