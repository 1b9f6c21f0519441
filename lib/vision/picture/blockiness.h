// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace picdesk::vision {

// The mean step across the strongest of the 8 phases of a grid of 8 px, over the mean of the other
// seven; the mean of columns and rows. About 1 without a grid, as of pictures below 32 px.
double blockiness(const cv::Mat& grey);

}  // namespace picdesk::vision
