// SPDX-License-Identifier: GPL-3.0-or-later
// The fence to OpenCV: bitmaps as matrices, exceptions as errors, one thread. Included by .cc files
// of this folder only.
#pragma once

#include <opencv2/core.hpp>

#include "base/bitmap.h"
#include "picdesk/result.h"

namespace picdesk::vision {

// Turns OpenCV's thread pool and OpenCL off, once. Called by every entry point: work on many
// pictures is spread over processes and threads by the caller, and OpenCL opens files.
void prepare_opencv();

// CV_8UC3 in R, G, B order, or CV_8UC1 of a grey plane: a view, valid while the bitmap lives.
// rgb bitmaps, and ycbcr bitmaps' Y plane, only.
cv::Mat view(const Bitmap& bitmap);

// 8-bit luma (BT.601, full range) of a view. May share memory.
cv::Mat grey(const cv::Mat& pixels);
// Of an rgb bitmap, or of a ycbcr bitmap's Y.
cv::Mat grey(const Bitmap& bitmap);
// R, G, B of a view. May share memory.
cv::Mat rgb(const cv::Mat& pixels);

// What OpenCV threw, as an error; `doing`: "looking for faces". Call inside a catch block.
Error opencv_error(const std::string& doing);

}  // namespace picdesk::vision
