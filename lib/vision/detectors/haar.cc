// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <string>
#include <utility>

#include "vision/detectors/classic.h"
#include "vision/detectors/faces_in.h"
#include "vision/detectors/letterbox.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

constexpr int kWorkingSide = 1024;
constexpr int kSmallestFace = 24;  // px of the reduced picture
constexpr double kScaleStep = 1.1;
constexpr int kNeighbours = 5;

// Where this build found the file; CMake looks in opencv-data's folders.
const std::string kCascade = PICDESK_HAAR_CASCADE;

// The last stage's sum of votes, which has no unit, as 0..1. It lets a window pass from 53.8 on; of
// labelled photographs, faces had 55 to 58 and what was none 55 to 56.
double confidence(double votes) { return 1 / (1 + std::exp(55 - votes)); }

class Haar final : public FaceDetector {
 public:
  Result<void> load() {
    try {
      prepare_opencv();
      if (cascade_.load(kCascade)) return {};
    } catch (...) {
      return refuse(opencv_error("reading it").message);
    }
    return refuse("it cannot be read as a cascade");
  }

  Result<std::vector<SubjectRegion>> detect(const Bitmap& upright) override {
    return faces_in(upright, DetectorKind::haar,
                    [this](const cv::Mat& pixels) { return seen(pixels); });
  }

  // Its precision is too low for an error, whatever the score.
  DetectorInfo info() const override {
    return {
        .kind = DetectorKind::haar, .model_sha256 = "", .plan_threshold = 0, .error_threshold = 2};
  }
  int working_side() const override { return kWorkingSide; }

 private:
  static Result<void> refuse(const std::string& why) {
    return fail(ErrorCode::not_found, kCascade + ": " + why,
                "install the package opencv-data, configure vision.face_model, or turn face "
                "detection off");
  }

  std::vector<Candidate> seen(const cv::Mat& pixels) {
    const double factor = std::min(1.0, double(kWorkingSide) / std::max(pixels.cols, pixels.rows));
    cv::Mat equalized;
    cv::equalizeHist(grey(resized(pixels, factor)), equalized);
    std::vector<cv::Rect> boxes;
    std::vector<int> stages;
    std::vector<double> votes;
    cascade_.detectMultiScale(equalized, boxes, stages, votes, kScaleStep, kNeighbours, 0,
                              {kSmallestFace, kSmallestFace}, {}, true);
    std::vector<Candidate> faces;
    for (std::size_t i = 0; i < boxes.size() && i < votes.size(); ++i) {
      const cv::Rect& box = boxes[i];
      Candidate face;
      face.box = Box::of({box.x, box.y, box.x + box.width, box.y + box.height});
      face.score = confidence(votes[i]);
      faces.push_back(face);
    }
    place(faces, 1 / factor, {0, 0});
    return faces;
  }

  cv::CascadeClassifier cascade_;
};

}  // namespace

Result<std::unique_ptr<FaceDetector>> make_haar() {
  auto detector = std::make_unique<Haar>();
  Result<void> loaded = detector->load();
  if (!loaded) return forward_error(loaded);
  return detector;
}

}  // namespace picdesk::vision
