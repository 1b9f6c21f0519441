// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/detectors_here.h"

#include <gtest/gtest.h>

#include <optional>
#include <utility>

#include "vision/detectors/classic.h"
#include "vision/material.h"

namespace picdesk::test {
namespace {

// Without a path where the model is not here; none for detectors without one.
std::optional<FaceModel> model_of(const DetectorHere& wanted) {
  FaceModel model;
  model.kind = wanted.kind;
  model.tiles = wanted.tiles;
  switch (wanted.kind) {
    case DetectorKind::ultraface640:
      model.path = ultraface640_model();
      model.sha256 = kUltraface640Sha256;
      return model;
    case DetectorKind::ultraface320:
      model.path = ultraface320_model();
      model.sha256 = kUltraface320Sha256;
      return model;
    case DetectorKind::blazeface:
      model.path = blazeface_model();
      model.sha256 = kBlazefaceSha256;
      return model;
    case DetectorKind::yunet2023:
      model.path = yunet_model();
      model.sha256 = kYunetSha256;
      return model;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::unique_ptr<vision::FaceDetector> make(const DetectorHere& wanted) {
  if (wanted.kind == DetectorKind::dlib && !vision::dlib_is_built_in()) return nullptr;
  DetectorChoice choice;
  choice.kind = wanted.kind;
  choice.model = model_of(wanted);
  if (choice.model && choice.model->path.empty()) return nullptr;
  auto made = vision::make_detector(choice);
  EXPECT_TRUE(made) << made.error().message;
  return made ? std::move(*made) : nullptr;
}

}  // namespace picdesk::test
