// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include "vision/detectors/network.h"
#include "vision/detectors/network_detector.h"
#include "vision/detectors/ultraface_boxes.h"

namespace picdesk::vision {
namespace {

class Ultraface final : public Look {
 public:
  Ultraface(Network network, Size canvas)
      : network_(std::move(network)), size_(canvas), priors_(ultraface_priors(canvas)) {}

  Result<void> check() {
    const int count = static_cast<int>(priors_.size());
    return network_.expect({1, 3, size_.height, size_.width},
                           {{"scores", {1, count, 2}}, {"boxes", {1, count, 4}}});
  }

  cv::Size canvas() const override { return {size_.width, size_.height}; }

  std::vector<Candidate> at(const cv::Mat& canvas, double threshold) override {
    const cv::Mat input =
        cv::dnn::blobFromImage(canvas, 1 / 128.0, canvas.size(), cv::Scalar(127, 127, 127));
    const std::vector<cv::Mat> values = network_.run(input);
    const UltrafaceOutput output = {{values[0].ptr<float>(), values[0].total()},
                                    {values[1].ptr<float>(), values[1].total()}};
    return ultraface_faces(output, priors_, size_, threshold);
  }

 private:
  Network network_;
  Size size_;
  std::vector<Prior> priors_;
};

// Thresholds by measurement, see docs/face-detection.md.
NetworkSettings settings(const FaceModel& model) {
  NetworkSettings chosen;
  const bool large = model.kind == DetectorKind::ultraface640;
  chosen.info = {.kind = model.kind,
                 .model_sha256 = model.sha256,
                 .plan_threshold = 0.8,
                 .error_threshold = large ? 0.9 : 0.8};
  chosen.tiles = model.tiles;
  chosen.tile_threshold = 0.995;
  return chosen;
}

}  // namespace

Result<std::unique_ptr<FaceDetector>> make_ultraface(const FaceModel& model) {
  Result<Network> network = Network::load(model);
  if (!network) return forward_error(network);
  const bool large = model.kind == DetectorKind::ultraface640;
  auto look =
      std::make_unique<Ultraface>(std::move(*network), large ? Size{640, 480} : Size{320, 240});
  Result<void> fits = look->check();
  if (!fits) return forward_error(fits);
  return network_detector(std::move(look), settings(model));
}

}  // namespace picdesk::vision
