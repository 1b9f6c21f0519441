// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "vision/picture/reference.h"

namespace picdesk::vision {

// CIE Lab distance of the rendition to the converted master, less that to the unconverted one,
// along the way between the two: above 0, its colours were not converted. Nothing where the masters
// hardly differ, or the colours are far from both. All CV_8UC3 in R, G, B order.
std::optional<double> unconverted(const cv::Mat& rendition, const cv::Mat& converted_master,
                                  const cv::Mat& unconverted_master, const Overlay& overlay);

}  // namespace picdesk::vision
