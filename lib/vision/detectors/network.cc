// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/network.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "picdesk/files.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

constexpr std::uint64_t kMaxModelBytes = 64ull << 20;

std::string shape_text(const std::vector<int>& shape) {
  std::string text = "[";
  for (const int length : shape) text += (text.size() > 1 ? "," : "") + std::to_string(length);
  return text + "]";
}

std::string list_text(const std::vector<OutputShape>& outputs) {
  std::string text;
  for (const OutputShape& output : outputs) {
    text += (text.empty() ? "" : ", ") + output.name + (output.name.empty() ? "" : " ") +
            shape_text(output.shape);
  }
  return text.empty() ? "none" : text;
}

Result<void> check_hash(const FaceModel& model, std::span<const std::byte> bytes) {
  const std::string found = digest::sha256_hex(bytes);
  if (found == model.sha256) return {};
  return fail(
      ErrorCode::conflict,
      model.path + ": its SHA-256 is " + found + ", face_model.sha256 says '" + model.sha256 + "'",
      "fetch the model again, or give its own sha256 if this file is the one you trust");
}

// The outputs as OpenCV sees them for an input of this shape; nothing is computed.
std::vector<OutputShape> found_outputs(cv::dnn::Net& net, const std::vector<int>& input) {
  std::vector<OutputShape> outputs;
  for (const int layer : net.getUnconnectedOutLayers()) {
    std::vector<cv::dnn::MatShape> in, out;
    net.getLayerShapes(input, layer, in, out);
    outputs.push_back({net.getLayer(layer)->name, out.empty() ? std::vector<int>() : out.front()});
  }
  return outputs;
}

bool is(const OutputShape& found, const OutputShape& expected) {
  return found.shape == expected.shape && (expected.name.empty() || found.name == expected.name);
}

}  // namespace

Result<Network> Network::load(const FaceModel& model) {
  Result<files::Bytes> bytes = files::read(model.path, kMaxModelBytes);
  if (!bytes) return forward_error(bytes);
  Result<void> same = check_hash(model, *bytes);
  if (!same) return forward_error(same);
  const auto refuse = [&](const std::string& why) {
    return fail(ErrorCode::unsupported_format, model.path + ": not a usable ONNX model: " + why,
                "docs/face-detection.md says which models can be used");
  };
  if (bytes->empty()) return refuse("the file is empty");
  Network network;
  network.path_ = model.path;
  try {
    network.net_ =
        cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    if (network.net_.empty()) return refuse("it has no layers");
    network.net_.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    network.net_.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
  } catch (...) {
    Error thrown = opencv_error("reading " + model.path);
    if (thrown.code == ErrorCode::exhausted) return tl::unexpected<Error>(std::move(thrown));
    return refuse(thrown.message);
  }
  return network;
}

Result<void> Network::expect(const std::vector<int>& input,
                             const std::vector<OutputShape>& outputs) {
  const auto refuse = [&](const std::string& found) {
    return fail(ErrorCode::unsupported_format,
                path_ + ": another model than face_model.kind says: for an input of " +
                    shape_text(input) + " its outputs should be " + list_text(outputs) +
                    "; found " + found,
                "set kind to the model's own; docs/face-detection.md lists the models");
  };
  std::vector<OutputShape> found;
  try {
    found = found_outputs(net_, input);
  } catch (...) {
    return refuse("a model that does not take it (" + opencv_error("reading the model").message +
                  ")");
  }
  names_.clear();
  for (const OutputShape& wanted : outputs) {
    const auto match = std::find_if(found.begin(), found.end(),
                                    [&](const OutputShape& output) { return is(output, wanted); });
    if (match == found.end()) return refuse(list_text(found));
    names_.push_back(match->name);
  }
  if (found.size() != outputs.size()) return refuse(list_text(found));
  expected_ = outputs;
  return {};
}

std::vector<cv::Mat> Network::run(const cv::Mat& input) {
  net_.setInput(input);
  std::vector<cv::Mat> values;
  net_.forward(values, names_);
  CV_Assert(values.size() == expected_.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    // What the shapes promised, as readers of the values rely on it.
    std::size_t count = 1;
    for (const int length : expected_[i].shape) count *= static_cast<std::size_t>(length);
    CV_Assert(values[i].type() == CV_32F && values[i].isContinuous() && values[i].total() == count);
  }
  return values;
}

}  // namespace picdesk::vision
