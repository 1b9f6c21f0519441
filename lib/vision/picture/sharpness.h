// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "vision/picture/reference.h"

namespace picdesk::vision {

// Fine detail of the rendition over that of the reference, where the reference is textured: the
// least of the rms of a band (Gauss .7 - Gauss 1.4), of all above it, and of how far the spectrum
// falls off between the two, against whichever filter of the reference it is nearer to. What was
// enlarged keeps the band and loses what is above. `picture`: the part without bars. Nothing where
// too little is textured.
std::optional<double> sharpness(const cv::Mat& grey, const Reference& reference,
                                const cv::Rect& picture);

}  // namespace picdesk::vision
