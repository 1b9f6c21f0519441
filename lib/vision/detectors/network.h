// SPDX-License-Identifier: GPL-3.0-or-later
// A face network from a file of the user's. For .cc files of lib/vision only.
#pragma once

#include <opencv2/dnn.hpp>
#include <string>
#include <vector>

#include "picdesk/result.h"
#include "picdesk/vision.h"

namespace picdesk::vision {

// An output that a network must have, by its shape and, where that does not tell outputs apart, its
// name.
struct OutputShape {
  std::string name;  // empty: whatever it is called
  std::vector<int> shape;
};

class Network {
 public:
  // Reads the whole file (64 MiB at most) and compares its SHA-256 (lower case) before the bytes
  // are parsed: OpenCV's importer is not made for hostile models. Errors: not_found, permission,
  // too_large, io; conflict (another hash); unsupported_format (no ONNX model, or one that OpenCV
  // cannot run).
  static Result<Network> load(const FaceModel& model);

  // Makes sure that an input of this shape gives just these outputs; run() gives them in this
  // order. Error: unsupported_format, which lists what was found.
  Result<void> expect(const std::vector<int>& input, const std::vector<OutputShape>& outputs);

  // Float values of the expected outputs. Throws what OpenCV throws.
  std::vector<cv::Mat> run(const cv::Mat& input);

 private:
  cv::dnn::Net net_;
  std::string path_;
  std::vector<cv::String> names_;  // of the outputs, in the expected order
  std::vector<OutputShape> expected_;
};

}  // namespace picdesk::vision
