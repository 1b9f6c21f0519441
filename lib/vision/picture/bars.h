// SPDX-License-Identifier: GPL-3.0-or-later
// Bars: uniform lines along the sides of a rendition that are no part of the picture.
#pragma once

#include <opencv2/core.hpp>

#include "picdesk/vision.h"
#include "vision/picture/reference.h"

namespace picdesk::vision {

// By their look: two opposite sides alike, or one side set off along nearly its whole length.
// `pixels`: CV_8UC1 or CV_8UC3.
Bars bars_by_look(const cv::Mat& pixels);

// Uniform lines where the reference shows something else, or nothing. `pixels` of its size, grey.
Bars bars_against(const cv::Mat& grey, const Reference& reference);

// What the bars leave.
cv::Rect without(const Bars& bars, const cv::Size& size);

}  // namespace picdesk::vision
