// SPDX-License-Identifier: GPL-3.0-or-later
// The three maps that saliency is mixed of, each of the size of its input, CV_32F, >= 0.
#pragma once

#include <opencv2/core.hpp>

namespace picdesk::vision {

// How far each pixel's colour is from those along the picture's border: what runs out of the frame
// is background. `rgb`: CV_8UC3.
cv::Mat border_rarity(const cv::Mat& rgb);

// Fine detail, blurred. `luma`: CV_8UC1.
cv::Mat detail(const cv::Mat& luma);

// Spectral residual (Hou and Zhang 2007): what breaks the picture's own statistics.
cv::Mat spectral_residual(const cv::Mat& luma);

}  // namespace picdesk::vision
