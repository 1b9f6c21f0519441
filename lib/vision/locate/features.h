// SPDX-License-Identifier: GPL-3.0-or-later
// The first guess by matching features (SIFT): knows any turn, scale and squeeze.
#pragma once

#include <optional>
#include <vector>

#include "vision/locate/frame.h"

namespace picdesk::vision {

struct Features {
  std::vector<Point> places;  // px of the full-size picture
  cv::Mat descriptors;        // one row each
  double pixel = 1;           // px of the full-size picture for one px of the frame
};

Features find_features(const Frame& frame);

// The features of the picture mirrored left to right: (x, y) lies at (-x, y).
Features mirrored_left_to_right(const Features& features);

struct FeatureMatch {
  Affine to_master;
  int inliers = 0;
};

// The best map that enough matches agree on; empty where there is none.
std::optional<FeatureMatch> match_features(const Features& rendition, const Features& master);

}  // namespace picdesk::vision
