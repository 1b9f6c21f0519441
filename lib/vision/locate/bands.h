// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of one colour along the edges of a rendition: bars, and banners with their lettering.
#pragma once

#include <opencv2/core.hpp>

namespace picdesk::vision {

// The part of a grey picture (CV_8UC1) within such bands, in its pixels; all of it where there are
// none, or where hardly a picture would be left. A plain sky at an edge counts as a band too.
cv::Rect within_bands(const cv::Mat& grey);

}  // namespace picdesk::vision
