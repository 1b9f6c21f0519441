// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures on the fixed canvas of a network. For .cc files of lib/vision only.
#pragma once

#include <opencv2/core.hpp>

namespace picdesk::vision {

// By INTER_AREA downwards, else linearly; at least 1 px each way.
cv::Mat resized(const cv::Mat& pixels, double factor);

struct Letterboxed {
  cv::Mat canvas;     // CV_8UC3, R, G, B: the picture at the top left, black beside it
  double factor = 1;  // canvas px per picture px; may exceed 1
};

// `pixels`: 1, 3 or 4 channels (grey, rgb, rgba); at least one pixel.
Letterboxed letterbox(const cv::Mat& pixels, cv::Size canvas);

}  // namespace picdesk::vision
