// SPDX-License-Identifier: GPL-3.0-or-later
// A grey picture at some reduction, with its place in the full-size picture.
#pragma once

#include <opencv2/core.hpp>

#include "base/bitmap.h"
#include "picdesk/vision.h"
#include "vision/locate/affine.h"

namespace picdesk::vision {

struct Frame {
  cv::Mat pixels;     // CV_8UC1
  Affine to_picture;  // from these pixels to the full-size picture, edge coordinates

  int long_side() const { return std::max(pixels.cols, pixels.rows); }
};

// The luma of a bitmap that shows a picture of `full` px. May share the bitmap's memory.
Frame frame_of(const Bitmap& bitmap, Size full);

// Reduced to a long side of at most `side` px, at least 1 px each way; never enlarged.
Frame reduced(const Frame& frame, int side);

// The part `area` (pixels of the frame) with about one pixel for `step` pixels of the frame along
// each axis; a step below 1 counts as 1.
Frame cut(const Frame& frame, const cv::Rect& area, double step);

// The eight ways to hold a picture: mirrored left to right first, then turned clockwise.
struct Pose {
  bool mirrored = false;
  int quarter_turns = 0;  // clockwise, 0..3
  friend bool operator==(const Pose&, const Pose&) = default;
};

// A rendition held like its master again: its turns taken back, then its mirror.
struct Held {
  Frame frame;
  Affine to_given;  // from the picture as it is held to the picture as it was given
};
Held held_like_master(const Frame& rendition, const Pose& pose);

// The pose that a map to the master shows: its nearest quarter turn.
Pose pose_of(const Affine& to_master);

}  // namespace picdesk::vision
