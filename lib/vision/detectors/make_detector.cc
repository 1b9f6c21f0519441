// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "vision/detector.h"
#include "vision/detectors/classic.h"
#include "vision/detectors/network_detector.h"
#include "vision/opencv.h"

namespace picdesk::vision {
namespace {

using Made = Result<std::unique_ptr<FaceDetector>>;

FaceModel with_lower_case_hash(FaceModel model) {
  for (char& digit : model.sha256) {
    if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
  }
  return model;
}

Made with_model(const FaceModel& model) {
  switch (model.kind) {
    case DetectorKind::ultraface640:
    case DetectorKind::ultraface320:
      return make_ultraface(model);
    case DetectorKind::blazeface:
      return make_blazeface(model);
    case DetectorKind::yunet2023:
      return make_yunet(model);
    default:
      return fail(ErrorCode::invalid_argument,
                  "face_model.kind is '" + std::string(name(model.kind)) + "', which has no model",
                  "use ultraface640, ultraface320, blazeface or yunet2023");
  }
}

Made without_model(DetectorKind kind) {
  switch (kind) {
    case DetectorKind::none:
      return nullptr;
    case DetectorKind::dlib:
      return make_dlib();
    case DetectorKind::haar:
      return make_haar();
    default:
      return fail(ErrorCode::invalid_argument,
                  "detector " + std::string(name(kind)) + " needs a model file",
                  "name it in vision.face_model; tools/fetch-face-model brings one");
  }
}

}  // namespace

Made make_detector(const DetectorChoice& choice) {
  if (!choice.enabled) return nullptr;
  try {
    prepare_opencv();
    if (choice.model) return with_model(with_lower_case_hash(*choice.model));
    return without_model(
        choice.kind.value_or(dlib_is_built_in() ? DetectorKind::dlib : DetectorKind::haar));
  } catch (...) {
    return tl::unexpected<Error>(opencv_error("making a face detector"));
  }
}

}  // namespace picdesk::vision
