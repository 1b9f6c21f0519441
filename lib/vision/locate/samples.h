// SPDX-License-Identifier: GPL-3.0-or-later
// Where a rendition's texture pulls a map to its master: the normal equations of one step.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "vision/locate/frame.h"

namespace picdesk::vision {

// A small motion of the rendition's points, px of the rendition: with (x, y) measured from
// its middle in half diagonals, (m0 x + m1 y + m2, m3 x + m4 y + m5).
using Motion = cv::Vec6d;

// Textured pixels of a normalised rendition.
struct Samples {
  std::vector<float> x, y;    // from the middle, in half diagonals
  std::vector<float> gx, gy;  // gradient, for one px of the rendition
  std::vector<float> value;
  Point middle;              // px of the rendition
  double half_diagonal = 1;  // px of the rendition
  double pixel = 1;          // of the frame, px of the rendition
  int stride = 1;            // one pixel of so many was taken

  std::size_t size() const { return x.size(); }
  Affine affine(const Motion& motion) const;
};

// The motion that leads from one map to another.
Motion between(const Samples& samples, const Affine& from, const Affine& to);

// Of the pixels where `mask` (CV_8UC1; may be empty) is not 0.
Samples samples_of(const Frame& rendition, const cv::Mat& normal, const cv::Mat& mask);

// The information that the samples hold about the motion, and where they pull.
struct Pull {
  cv::Matx66d information = cv::Matx66d::zeros();  // inverse covariance
  Motion gradient;                                 // information times motion
  double weight = 0;                               // samples that count
};

constexpr float nowhere = 1e9F;

// Residuals far beyond the usual one weigh next to nothing: banners, retouching.
// `master`: normalised, `nowhere` where there is none.
Pull pull(const Samples& samples, const Frame& master, const Affine& to_master);

}  // namespace picdesk::vision
