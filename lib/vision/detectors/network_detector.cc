// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/network_detector.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "vision/detectors/faces_in.h"
#include "vision/detectors/letterbox.h"
#include "vision/detectors/tiles.h"

namespace picdesk::vision {
namespace {

class NetworkDetector final : public FaceDetector {
 public:
  NetworkDetector(std::unique_ptr<Look> look, NetworkSettings settings)
      : look_(std::move(look)), settings_(std::move(settings)) {}

  Result<std::vector<SubjectRegion>> detect(const Bitmap& upright) override {
    return faces_in(upright, settings_.info.kind, [this](const cv::Mat& pixels) {
      std::vector<Candidate> candidates = seen(pixels, settings_.info.plan_threshold);
      if (settings_.tiles) add_tiles(pixels, {pixels.cols, pixels.rows}, candidates);
      return candidates;
    });
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
