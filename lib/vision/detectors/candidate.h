// SPDX-License-Identifier: GPL-3.0-or-later
// What every detector's raw answers have in common: candidates, which of them are the same face,
// and how each detector's box differs from hairline to chin. Pure, re-entrant.
#pragma once

#include <optional>
#include <vector>

#include "picdesk/regions.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

struct Landmarks {
  Point left_eye;  // of the viewer
  Point right_eye;
  Point nose;
};

struct Candidate {
  Box box;
  double score = 0;
  std::optional<Landmarks> landmarks;
  bool whole_picture = true;  // seen in the whole picture, not in a tile of it
};

// One of each face, best first: of two boxes with an intersection over union of at least 0.30, or
// of which one covers at least 0.556 of the smaller (nested boxes), the better stays. What was seen
// in the whole picture is better than what was seen in a tile; then the score decides, then x, then
// y. Boxes and scores that are not finite go; at most 1000 candidates are weighed.
std::vector<Candidate> one_per_face(std::vector<Candidate> candidates);

// Candidates moved by `offset` after all their coordinates were multiplied by `factor`.
void place(std::vector<Candidate>& candidates, double factor, Point offset);

// A detector's box as hairline to chin: BlazeFace, dlib and Haar frame faces otherwise.
Box hairline_to_chin(const Box& box, DetectorKind kind);

// The regions of a picture, by score, then x, then y: boxes hairline to chin and clipped to the
// picture, those outside it left out.
std::vector<SubjectRegion> face_regions(const std::vector<Candidate>& candidates, DetectorKind kind,
                                        Size picture);

}  // namespace picdesk::vision
