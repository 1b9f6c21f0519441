// SPDX-License-Identifier: GPL-3.0-or-later
// Regions as the scorer sees them: what must be in or out, how heavy it is, where it belongs.
#pragma once

#include <optional>
#include <vector>

#include "picdesk/regions.h"

namespace picdesk::plan {

// Shares of a box inside a window: below the first one it is cut, unless it is below the second.
constexpr double kWhole = 0.97;
constexpr double kOut = 0.03;

struct Target {
  const SubjectRegion* region = nullptr;
  Box box;             // in or out, never cut; clipped to the picture
  Box room;            // the box with what belongs round it: a face's hair and ears
  Box margin;          // the box as it may really be: a detector's boxes are a little off
  double weight = 0;   // the root of its area by its score
  double line = 0.36;  // where its centre belongs, share of the window's height from the top
  bool known = false;  // of metadata, a CMS or the user: comes before what a detector found
};

// What a placement must heed: nothing of how a person looks, only boxes, scores and sources. Leaves
// out what is no box, crops, focus marks of cameras, regions that repeat a better known one, and
// faces under 6 % of the largest one's area. At most 64, the heaviest.
std::vector<Target> targets_of(const Subjects& subjects, Size image);

// The centre of the camera's focus mark, if there is one.
std::optional<Point> focus_mark(const Subjects& subjects, Size image);

// Whether a region is about what the picture shows; crops and focus marks are not.
bool is_subject(const SubjectRegion& region);

// The part of the box that lies in the picture.
Box clipped(const Box& box, Size image);

bool is_face(const SubjectRegion& region);  // or a head

}  // namespace picdesk::plan
