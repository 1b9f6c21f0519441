// SPDX-License-Identifier: GPL-3.0-or-later
// Detectors that need no model file of the user's.
#pragma once

#include <memory>

#include "vision/detector.h"

namespace picdesk::vision {

// dlib's HOG detector of frontal faces. Error: invalid_argument where it is not built in.
Result<std::unique_ptr<FaceDetector>> make_dlib();
bool dlib_is_built_in();

// OpenCV's cascade haarcascade_frontalface_alt2. Error: not_found (the package opencv-data is not
// installed, or its file is no cascade).
Result<std::unique_ptr<FaceDetector>> make_haar();

}  // namespace picdesk::vision
