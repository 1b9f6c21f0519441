// SPDX-License-Identifier: GPL-3.0-or-later
// What detect() of every detector does around its own look. For .cc files of lib/vision only.
#pragma once

#include <functional>
#include <opencv2/core.hpp>
#include <vector>

#include "base/bitmap.h"
#include "picdesk/result.h"
#include "vision/detectors/candidate.h"

namespace picdesk::vision {

// Candidates in the pixels of a picture (see view(), not empty). May throw what OpenCV throws.
using Sight = std::function<std::vector<Candidate>(const cv::Mat& pixels)>;

// As FaceDetector::detect() says.
Result<std::vector<SubjectRegion>> faces_in(const Bitmap& upright, DetectorKind kind,
                                            const Sight& seen);

}  // namespace picdesk::vision
