// SPDX-License-Identifier: GPL-3.0-or-later
// The usual recipe: ORB or SIFT with OpenCV's defaults, ratio test, homography by RANSAC.
#pragma once

#include <array>
#include <optional>

#include "vision/locate/edits.h"

namespace picdesk::test {

using Homography =
    std::array<double, 9>;  // from rendition to master, edge coordinates of the bitmaps given

// Where the peer would put the rendition; empty below ten agreeing matches.
std::optional<Homography> peer_locate(const Bitmap& rendition, const Bitmap& master, bool sift);

// The largest distance of a corner, px of the rendition; `step_x`, `step_y`: px of the full-size
// master for one of the master that was given.
double peer_error(const Homography& found, const MadeRendition& made, double step_x, double step_y);

// How many keypoints SIFT sees with OpenCV's defaults in the upper share `rows` of a picture: where
// there are none, in fog or a plain sky, nobody can tell one place from another.
int details(const Bitmap& picture, double rows);

}  // namespace picdesk::test
