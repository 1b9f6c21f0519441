// SPDX-License-Identifier: GPL-3.0-or-later
// What BlazeFace's outputs mean (the back camera's model, 256x256). Pure, re-entrant.
#pragma once

#include <span>
#include <vector>

#include "vision/detectors/candidate.h"

namespace picdesk::vision {

inline constexpr int kBlazefaceSide = 256;  // of the canvas, px

// Centres of the 896 anchors, canvas px: first the 512 of 16x16 cells, then the 384 of 8x8.
std::vector<Point> blazeface_anchors();

// Faces in canvas px of scores at or above `threshold`, framed as BlazeFace frames them. A block of
// outputs: scores before the sigmoid, one an anchor, and 16 regressors an anchor. Expects spans of
// 1 and 16 values an anchor.
struct BlazefaceBlock {
  std::span<const float> scores;
  std::span<const float> regressors;
};
std::vector<Candidate> blazeface_faces(const BlazefaceBlock& block, std::span<const Point> anchors,
                                       double threshold);

}  // namespace picdesk::vision
