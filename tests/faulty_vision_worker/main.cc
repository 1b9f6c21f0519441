// SPDX-License-Identifier: GPL-3.0-or-later
// A vision worker that lies or dies when a file asks for it by "fault:NAME" (of its detector: when
// an argument does): the tests' stand-in for one that a file took over. It looks at nothing.
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>

#include "worker/message/vision_message.h"
#include "worker/protocol/frames.h"
#include "worker/service/serve.h"

namespace picdesk::test {
namespace {

using worker::Answer;
using worker::Bytes;
using worker::Task;
using worker::VisionOperation;

constexpr double kEndless = std::numeric_limits<double>::infinity();

DetectorInfo detector(const std::string& fault) {
  DetectorInfo info;
  info.kind = DetectorKind::haar;
  if (fault == "odd_model") info.model_sha256 = "../model";
  if (fault == "endless_threshold") info.error_threshold = -kEndless;
  return info;
}

// What may well be said of any picture.
PictureAnalysis honest() {
  PictureAnalysis analysis;
  SubjectRegion& face = analysis.subjects.regions.emplace_back();
  face.box = {1, 1, 3, 4};
  face.kind = RegionKind::face;
  face.confidence = 0.5;
  face.source = RegionSource::detector;
  face.detector = "haar";
  analysis.subjects.detector = "haar";
  analysis.subjects.saliency.size = {2, 2};
  analysis.subjects.saliency.cells.assign(4, 0.25F);
  return analysis;
}

PictureAnalysis lie(const std::string& fault) {
  PictureAnalysis told = honest();
  SubjectRegion& face = told.subjects.regions.front();
  if (fault == "infinite_box") face.box.x1 = kEndless;
  if (fault == "far_box") face.box = {1e7, 1e7, 1e7 + 1, 1e7 + 1};
  if (fault == "false_detector") told.subjects.error_threshold = 0.1;
  if (fault == "protected_region") face.is_protected = true;
  if (fault == "chosen_crop") told.subjects.crops.push_back({{0, 0, 1, 1}, {}, {}, "x"});
  if (fault == "grid_of_other_size") told.subjects.saliency.size = {1000, 1000};
  if (fault == "grid_of_nan") {
    told.subjects.saliency.cells[0] = std::numeric_limits<float>::quiet_NaN();
  }
  if (fault == "long_finding") {
    told.findings.push_back({"a/b", Severity::info, std::string(1 << 20, 'x'), "", ""});
  }
  if (fault == "odd_hash") told.hash = "</script>";
  return told;
}

Located located(const std::string& fault) {
  Located told;
  told.verdict = Located::Verdict::found;
  told.crop = {0, 0, 2, 2};
  told.place.quad = {Point{0, 0}, {2, 0}, {2, 2}, {0, 2}};
  told.place.quality = 1;
  if (fault == "crop_outside") told.crop.x1 = 1'000'000;
  if (fault == "endless_scale") told.scale = kEndless;
  if (fault == "far_corner") told.place.quad[2].x = 1e9;
  if (fault == "five_turns") told.quarter_turns = 5;
  told.second = told.place;
  if (fault == "second_of_nan") told.second->to_master.c = std::nan("");
  return told;
}

PictureFacts facts(const std::string& fault) {
  PictureFacts told;
  if (fault == "bars_too_wide") told.bars.right = 1'000'000;
  if (fault == "less_than_no_bars") told.bars.top = -1;
  if (fault == "odd_hash") told.hash = "</script>";
  return told;
}

std::string fault_in(std::string_view file) {
  const std::size_t at = file.find("fault:");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + 6;
  std::size_t end = begin;
  while (end < file.size() && (file[end] == '_' || (file[end] >= 'a' && file[end] <= 'z'))) ++end;
  return std::string(file.substr(begin, end - begin));
}

std::string fault_of(const Task& task) {
  return fault_in({reinterpret_cast<const char*>(task.first_file.data()), task.first_file.size()});
}

std::string fault_of_detector;

std::optional<Answer> perform(const Task& task) {
  if (task.operation == static_cast<std::uint32_t>(worker::Operation::echo)) {
    return Answer{Bytes(task.plan.begin(), task.plan.end()), {}};
  }
  const auto is = [&](VisionOperation asked) {
    return task.operation == static_cast<std::uint32_t>(asked);
  };
  if (is(VisionOperation::detector)) {
    return worker::encode_result(Result<DetectorInfo>(detector(fault_of_detector)));
  }
  const std::string fault = fault_of(task);
  if (fault == "crash") std::abort();
  volatile bool forever = fault == "hang";
  while (forever) {
  }
  if (fault == "garbage") return Answer{Bytes(100, std::byte{0xEE}), {}};
  if (is(VisionOperation::compare)) {
    return worker::encode_result(
        Result<Comparison>(Comparison{located(fault), facts(fault), lie(fault)}));
  }
  if (is(VisionOperation::look)) {
    return worker::encode_result(Result<PictureAlone>(PictureAlone{facts(fault), lie(fault)}));
  }
  return worker::encode_result(Result<PictureAnalysis>(lie(fault)));
}

}  // namespace
}  // namespace picdesk::test

int main(int count, char** words) {
  for (int i = 1; i < count; ++i) {
    const std::string fault = picdesk::test::fault_in(words[i]);
    if (!fault.empty()) picdesk::test::fault_of_detector = fault;
  }
  return picdesk::worker::serve(3, picdesk::test::perform);
}
