// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/faces_in.h"

#include "vision/opencv.h"

namespace picdesk::vision {

Result<std::vector<SubjectRegion>> faces_in(const Bitmap& upright, DetectorKind kind,
                                            const Sight& seen) {
  try {
    prepare_opencv();
    const cv::Mat pixels = view(upright);
    if (pixels.empty()) return std::vector<SubjectRegion>();
    return face_regions(one_per_face(seen(pixels)), kind, {pixels.cols, pixels.rows});
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("looking for faces"));
  }
}

}  // namespace picdesk::vision
