// SPDX-License-Identifier: GPL-3.0-or-later
// Through cv::dnn and not cv::FaceDetectorYN, which cannot load this model before OpenCV 4.8.
#include <memory>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

#include "vision/detectors/network.h"
#include "vision/detectors/network_detector.h"
#include "vision/detectors/yunet_boxes.h"

namespace picdesk::vision {
namespace {

constexpr int kSide = 640;  // of the canvas, px
constexpr int kStrides[] = {8, 16, 32};

// Four outputs a stride, in the order in which YunetLevel takes them.
std::vector<OutputShape> outputs() {
  std::vector<OutputShape> shapes;
  for (const int stride : kStrides) {
    const int cells = (kSide / stride) * (kSide / stride);
    const std::string suffix = "_" + std::to_string(stride);
    shapes.push_back({"cls" + suffix, {1, cells, 1}});
    shapes.push_back({"obj" + suffix, {1, cells, 1}});
    shapes.push_back({"bbox" + suffix, {1, cells, 4}});
    shapes.push_back({"kps" + suffix, {1, cells, 10}});
  }
  return shapes;
}

class Yunet final : public Look {
 public:
  explicit Yunet(Network network) : network_(std::move(network)) {}

  Result<void> check() { return network_.expect({1, 3, kSide, kSide}, outputs()); }

  cv::Size canvas() const override { return {kSide, kSide}; }

  std::vector<Candidate> at(const cv::Mat& canvas, double threshold) override {
    // Raw values, blue first.
    const std::vector<cv::Mat> values =
        network_.run(cv::dnn::blobFromImage(canvas, 1, canvas.size(), cv::Scalar(), true));
    const auto floats = [&](std::size_t index) {
      return std::span<const float>(values[index].ptr<float>(), values[index].total());
    };
    std::vector<Candidate> faces;
    std::size_t first = 0;
    for (const int stride : kStrides) {
      const YunetLevel level = {stride, floats(first), floats(first + 1), floats(first + 2),
                                floats(first + 3)};
      const std::vector<Candidate> found = yunet_faces(level, kSide / stride, threshold);
      faces.insert(faces.end(), found.begin(), found.end());
      first += 4;
    }
    return faces;
  }

 private:
  Network network_;
};

}  // namespace

Result<std::unique_ptr<FaceDetector>> make_yunet(const FaceModel& model) {
  Result<Network> network = Network::load(model);
  if (!network) return forward_error(network);
  auto look = std::make_unique<Yunet>(std::move(*network));
  Result<void> fits = look->check();
  if (!fits) return forward_error(fits);
  NetworkSettings settings;
  settings.info = {.kind = DetectorKind::yunet2023,
                   .model_sha256 = model.sha256,
                   .plan_threshold = 0.75,
                   .error_threshold = 0.8};
  settings.tiles = model.tiles;
  settings.tile_threshold = 0.8;
  return network_detector(std::move(look), settings);
}

}  // namespace picdesk::vision
