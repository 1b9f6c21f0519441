// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/network_detector.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "vision/detectors/letterbox.h"
#include "vision/detectors/tiles.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

// Of the shorter side of a picture, see tiles().
constexpr double kTileShare = 0.6;

class NetworkDetector final : public FaceDetector {
 public:
  NetworkDetector(std::unique_ptr<Look> look, NetworkSettings settings)
      : look_(std::move(look)), settings_(std::move(settings)) {}

  Result<std::vector<SubjectRegion>> detect(const Bitmap& upright) override {
    try {
      prepare_opencv();
      const cv::Mat pixels = view(upright);
      const Size picture = {pixels.cols, pixels.rows};
      if (pixels.empty()) return std::vector<SubjectRegion>();
      std::vector<Candidate> candidates = seen(pixels, settings_.info.plan_threshold);
      if (settings_.tiles) add_tiles(pixels, picture, candidates);
      return face_regions(one_per_face(std::move(candidates)), settings_.info.kind, picture);
    } catch (...) {
      return tl::unexpected<Error>(opencv_error("looking for faces"));
    }
  }

  DetectorInfo info() const override { return settings_.info; }

  int working_side() const override {
    const cv::Size canvas = look_->canvas();
    const int side = std::max(canvas.width, canvas.height);
    if (!settings_.tiles) return side;
    // A tile fills the canvas' shorter side; 3:2 is what cameras give.
    return static_cast<int>(std::lround(std::min(canvas.width, canvas.height) / kTileShare * 1.5));
  }

 private:
  // In pixels of `pixels`.
  std::vector<Candidate> seen(const cv::Mat& pixels, double threshold) {
    const Letterboxed boxed = letterbox(pixels, look_->canvas());
    std::vector<Candidate> faces = look_->at(boxed.canvas, threshold);
    place(faces, 1 / boxed.factor, {0, 0});
    return faces;
  }

  void add_tiles(const cv::Mat& pixels, Size picture, std::vector<Candidate>& candidates) {
    for (const Rect& tile : tiles(picture)) {
      const cv::Mat part = pixels(cv::Rect(tile.x0, tile.y0, tile.width(), tile.height()));
      std::vector<Candidate> faces = seen(part, settings_.tile_threshold);
      place(faces, 1, {double(tile.x0), double(tile.y0)});
      for (Candidate& face : faces) {
        face.whole_picture = false;
        if (!cut_by_tile(face.box, tile, picture)) candidates.push_back(face);
      }
    }
  }

  std::unique_ptr<Look> look_;
  NetworkSettings settings_;
};

}  // namespace

std::unique_ptr<FaceDetector> network_detector(std::unique_ptr<Look> look,
                                               NetworkSettings settings) {
  return std::make_unique<NetworkDetector>(std::move(look), std::move(settings));
}

}  // namespace picdesk::vision
