// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/classic.h"

#ifdef PICDESK_WITH_DLIB

#include <dlib/array2d.h>
#include <dlib/image_processing/frontal_face_detector.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "vision/detectors/faces_in.h"
#include "vision/detectors/letterbox.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

constexpr int kWorkingSide = 1280;
constexpr double kLargestFactor = 2;  // small pictures are enlarged up to this
constexpr int kSmallestSide = 16;     // of the scaled picture, px: less holds no face

// The distance from the separating plane, which has no unit, as 0..1; 0 becomes 0.5.
double confidence(double distance) { return 1 / (1 + std::exp(-2 * distance)); }

dlib::array2d<unsigned char> grey_copy(const cv::Mat& scaled) {
  const cv::Mat luma = grey(scaled);
  dlib::array2d<unsigned char> copy(luma.rows, luma.cols);
  for (int row = 0; row < luma.rows; ++row) {
    std::memcpy(&copy[row][0], luma.ptr(row), static_cast<std::size_t>(luma.cols));
  }
  return copy;
}

class DlibHog final : public FaceDetector {
 public:
  Result<std::vector<SubjectRegion>> detect(const Bitmap& upright) override {
    return faces_in(upright, DetectorKind::dlib,
                    [this](const cv::Mat& pixels) { return seen(pixels); });
  }

  // Of what it finds, all were faces.
  DetectorInfo info() const override {
    return {
        .kind = DetectorKind::dlib, .model_sha256 = "", .plan_threshold = 0, .error_threshold = 0};
  }
  int working_side() const override { return kWorkingSide; }

 private:
  std::vector<Candidate> seen(const cv::Mat& pixels) {
    const double factor =
        std::min(kLargestFactor, double(kWorkingSide) / std::max(pixels.cols, pixels.rows));
    const cv::Mat scaled = resized(pixels, factor);
    std::vector<Candidate> faces;
    if (std::min(scaled.cols, scaled.rows) < kSmallestSide) return faces;
    std::vector<std::pair<double, dlib::rectangle>> found;
    detector_(grey_copy(scaled), found, 0.0);
    for (const auto& [distance, box] : found) {
      Candidate face;
      // dlib's rectangles hold their last row and column.
      face.box = {double(box.left()), double(box.top()), double(box.right()) + 1,
                  double(box.bottom()) + 1};
      face.score = confidence(distance);
      faces.push_back(face);
    }
    place(faces, 1 / factor, {0, 0});
    return faces;
  }

  dlib::frontal_face_detector detector_ = dlib::get_frontal_face_detector();
};

}  // namespace

bool dlib_is_built_in() { return true; }

Result<std::unique_ptr<FaceDetector>> make_dlib() {
  try {
    return std::make_unique<DlibHog>();
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("making dlib's detector"));
  }
}

}  // namespace picdesk::vision

#else

namespace picdesk::vision {

bool dlib_is_built_in() { return false; }

Result<std::unique_ptr<FaceDetector>> make_dlib() {
  return fail(ErrorCode::invalid_argument, "this picdesk was built without dlib's face detector",
              "build it with -DPICDESK_WITH_DLIB=ON (packages libdlib-dev and liblapack-dev), or "
              "use haar or a face model");
}

}  // namespace picdesk::vision

#endif
