// SPDX-License-Identifier: GPL-3.0-or-later
// What UltraFace's two outputs mean. Pure, re-entrant.
#pragma once

#include <span>
#include <vector>

#include "vision/detectors/candidate.h"

namespace picdesk::vision {

// Where a network looks for one face: centre and size, 0..1 of the canvas.
struct Prior {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// 4420 of a 320x240 canvas, 17640 of 640x480, in the order of the outputs.
std::vector<Prior> ultraface_priors(Size canvas);

// Faces in canvas px of scores at or above `threshold`. `scores`: two a prior (not a face, a face),
// as probabilities, or, in exports without post-processing, before the softmax. `boxes`: four a
// prior, x0 y0 x1 y1 in 0..1 of the canvas, or, in such exports, offsets from the prior. Which of
// them it is shows in the values. Expects spans of 2 and 4 values a prior.
struct UltrafaceOutput {
  std::span<const float> scores;
  std::span<const float> boxes;
};
std::vector<Candidate> ultraface_faces(const UltrafaceOutput& output, std::span<const Prior> priors,
                                       Size canvas, double threshold);

}  // namespace picdesk::vision
