// SPDX-License-Identifier: GPL-3.0-or-later
// What the detectors with a network share: a look at the whole picture, then, if asked for, at
// tiles of it. For .cc files of lib/vision only.
#pragma once

#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "vision/detector.h"
#include "vision/detectors/candidate.h"

namespace picdesk::vision {

// A network on its canvas.
class Look {
 public:
  virtual ~Look() = default;
  // The canvas, px.
  virtual cv::Size canvas() const = 0;
  // Faces of a canvas (CV_8UC3; R, G, B), in its pixels, as the network frames them. Throws what
  // OpenCV throws.
  virtual std::vector<Candidate> at(const cv::Mat& canvas, double threshold) = 0;
};

struct NetworkSettings {
  DetectorInfo info;
  bool tiles = false;
  double tile_threshold = 1;  // closer looks see more faces where there are none
};

std::unique_ptr<FaceDetector> network_detector(std::unique_ptr<Look> look,
                                               NetworkSettings settings);

// The networks. Errors: those of make_detector().
Result<std::unique_ptr<FaceDetector>> make_ultraface(const FaceModel& model);
Result<std::unique_ptr<FaceDetector>> make_blazeface(const FaceModel& model);
Result<std::unique_ptr<FaceDetector>> make_yunet(const FaceModel& model);

}  // namespace picdesk::vision
