// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures compared by their texture, whatever was done to their tones.
#pragma once

#include "vision/locate/frame.h"

namespace picdesk::vision {

// Smoothed a little, then less its local mean and over its local deviation (CV_32FC1): gamma,
// contrast and black and white leave it alone. Noise and flat parts come out near 0.
cv::Mat normalised(const cv::Mat& grey);

// The master as the rendition shows it, under a map from picture to picture. `covered` is 255 where
// there is master. The master should be at about the rendition's resolution.
struct Warped {
  cv::Mat pixels;   // CV_8UC1, of the rendition's frame
  cv::Mat covered;  // CV_8UC1
};
Warped warped(const Frame& master, const Affine& to_master, const Frame& rendition);

// The master's pixels under the rendition and a tenth around it, at about the rendition's
// resolution; empty where that lies outside the master.
Frame part_under(const Frame& master, const Affine& to_master, const Frame& rendition);

// How each pixel's surroundings (15 x 15 px) agree.
struct Agreement {
  cv::Mat textured;     // 255 where either picture has texture and there is master
  cv::Mat correlation;  // CV_32FC1, -1..1
};
Agreement agreement(const cv::Mat& rendition, const Warped& master);

struct AgreementShare {
  double quality = 0;  // of the textured pixels, the share that agrees
  int textured = 0;    // pixels
  double covered = 0;  // share of the rendition that lies on the master
};
AgreementShare share(const Agreement& agreement, const Warped& master);
// Of some rows only; `covered` stays that of the whole.
AgreementShare share(const Agreement& agreement, const Warped& master, const cv::Range& rows);

}  // namespace picdesk::vision
