// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of one colour along the edges of a rendition: bars, and banners with their lettering. They
// are a guess for the search, no finding: those are bars_by_look()'s, which knows no lettering.
#pragma once

#include <opencv2/core.hpp>

namespace picdesk::vision {

// The part of a grey picture (CV_8UC1) within such bands, in its pixels; all of it where there are
// none. A plain sky counts as a band too, if it is not more than three tenths of the picture.
cv::Rect within_bands(const cv::Mat& grey);

}  // namespace picdesk::vision
