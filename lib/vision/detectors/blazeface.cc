// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include "vision/detectors/blazeface_boxes.h"
#include "vision/detectors/network.h"
#include "vision/detectors/network_detector.h"

namespace picdesk::vision {
namespace {

// The network takes pixels as they lie in memory (NHWC), which blobFromImage() cannot give.
cv::Mat interleaved_input(const cv::Mat& canvas) {
  const int shape[] = {1, canvas.rows, canvas.cols, 3};
  cv::Mat input(4, shape, CV_32F);
  // The same memory seen as a picture: converted in place of a copy.
  cv::Mat rows(canvas.rows, canvas.cols, CV_32FC3, input.ptr<float>());
  canvas.convertTo(rows, CV_32FC3, 1 / 127.5, -1);
  return input;
}

class Blazeface final : public Look {
 public:
  explicit Blazeface(Network network)
      : network_(std::move(network)), anchors_(blazeface_anchors()) {}

  // Scores and regressors go together by their rows; names differ from export to export.
  Result<void> check() {
    return network_.expect(
        {1, kBlazefaceSide, kBlazefaceSide, 3},
        {{"", {1, 512, 1}}, {"", {1, 384, 1}}, {"", {1, 512, 16}}, {"", {1, 384, 16}}});
  }

  cv::Size canvas() const override { return {kBlazefaceSide, kBlazefaceSide}; }

  std::vector<Candidate> at(const cv::Mat& canvas, double threshold) override {
    const std::vector<cv::Mat> values = network_.run(interleaved_input(canvas));
    const auto floats = [&](std::size_t index) {
      return std::span<const float>(values[index].ptr<float>(), values[index].total());
    };
    const std::span<const Point> anchors = anchors_;
    const std::size_t fine = floats(0).size();
    std::vector<Candidate> faces =
        blazeface_faces({floats(0), floats(2)}, anchors.first(fine), threshold);
    const std::vector<Candidate> large =
        blazeface_faces({floats(1), floats(3)}, anchors.subspan(fine), threshold);
    faces.insert(faces.end(), large.begin(), large.end());
    return faces;
  }

 private:
  Network network_;
  std::vector<Point> anchors_;
};

}  // namespace

Result<std::unique_ptr<FaceDetector>> make_blazeface(const FaceModel& model) {
  Result<Network> network = Network::load(model);
  if (!network) return forward_error(network);
  auto look = std::make_unique<Blazeface>(std::move(*network));
  Result<void> fits = look->check();
  if (!fits) return forward_error(fits);
  NetworkSettings settings;
  settings.info = {.kind = DetectorKind::blazeface,
                   .model_sha256 = model.sha256,
                   .plan_threshold = 0.7,
                   .error_threshold = 0.75};
  settings.tiles = model.tiles;
  settings.tile_threshold = 0.75;
  return network_detector(std::move(look), settings);
}

}  // namespace picdesk::vision
