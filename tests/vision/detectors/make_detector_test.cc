// SPDX-License-Identifier: GPL-3.0-or-later
// Which detector a choice gives, and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "vision/detector.h"
#include "vision/detectors/classic.h"
#include "vision/material.h"

namespace picdesk::vision {
namespace {

using testing::HasSubstr;

Result<std::unique_ptr<FaceDetector>> make(DetectorKind kind, const std::string& path,
                                           const std::string& sha256) {
  DetectorChoice choice;
  choice.model = FaceModel{.kind = kind, .path = path, .sha256 = sha256, .tiles = false};
  return make_detector(choice);
}

Result<std::unique_ptr<FaceDetector>> make_by_name(DetectorKind kind) {
  DetectorChoice choice;
  choice.kind = kind;
  return make_detector(choice);
}

TEST(MakeDetector, NoneWhereNoneIsWanted) {
  DetectorChoice off;
  off.enabled = false;
  const auto disabled = make_detector(off);
  ASSERT_TRUE(disabled);
  EXPECT_EQ(*disabled, nullptr);
  const auto none = make_by_name(DetectorKind::none);
  ASSERT_TRUE(none);
  EXPECT_EQ(*none, nullptr);
}

TEST(MakeDetector, WithoutAChoiceDlibElseHaar) {
  const auto made = make_detector({});
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ((*made)->info().kind, dlib_is_built_in() ? DetectorKind::dlib : DetectorKind::haar);
  EXPECT_EQ((*made)->info().model_sha256, "");
}

TEST(MakeDetector, HaarByNameNeverMakesAnError) {
  const auto made = make_by_name(DetectorKind::haar);
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ((*made)->info().kind, DetectorKind::haar);
  EXPECT_GT((*made)->info().error_threshold, 1);
  EXPECT_EQ((*made)->working_side(), 1024);
}

TEST(MakeDetector, DlibNamesTheSwitchWhereItIsNotBuiltIn) {
  const auto made = make_by_name(DetectorKind::dlib);
  if (dlib_is_built_in()) {
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ((*made)->working_side(), 1280);
    return;
  }
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(made.error().hint, HasSubstr("PICDESK_WITH_DLIB"));
}

TEST(MakeDetector, AKindWithoutModelsTakesNone) {
  for (const DetectorKind kind : {DetectorKind::haar, DetectorKind::dlib, DetectorKind::none}) {
    const auto made = make(kind, "/nowhere/model.onnx", std::string(64, '0'));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::invalid_argument);
  }
}

TEST(MakeDetector, TheModelBeatsTheKind) {
  DetectorChoice choice;
  choice.kind = DetectorKind::haar;
  choice.model.emplace();
  choice.model->path = "/nowhere/model.onnx";
  EXPECT_FALSE(make_detector(choice));
}

TEST(MakeDetector, AnotherKindsModelIsRefusedWithItsOutputs) {
  PICDESK_NEED_MODEL(yunet, test::yunet_model());
  PICDESK_NEED_MODEL(ultraface, test::ultraface640_model());
  const auto as_ultraface = make(DetectorKind::ultraface640, yunet, test::kYunetSha256);
  ASSERT_FALSE(as_ultraface);
  EXPECT_EQ(as_ultraface.error().code, ErrorCode::unsupported_format);
  for (const DetectorKind kind :
       {DetectorKind::ultraface320, DetectorKind::blazeface, DetectorKind::yunet2023}) {
    const auto made = make(kind, ultraface, test::kUltraface640Sha256);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::unsupported_format) << made.error().message;
  }
}

TEST(MakeDetector, AModelSaysItsHashAndThresholds) {
  PICDESK_NEED_MODEL(path, test::ultraface640_model());
  std::string upper = test::kUltraface640Sha256;
  for (char& digit : upper) digit = static_cast<char>(std::toupper(digit));
  const auto made = make(DetectorKind::ultraface640, path, upper);
  ASSERT_TRUE(made) << made.error().message;
  const DetectorInfo info = (*made)->info();
  EXPECT_EQ(info.kind, DetectorKind::ultraface640);
  EXPECT_EQ(info.model_sha256, test::kUltraface640Sha256);
  EXPECT_EQ(info.plan_threshold, 0.8);
  EXPECT_EQ(info.error_threshold, 0.9);
  EXPECT_EQ((*made)->working_side(), 640);
}

}  // namespace
}  // namespace picdesk::vision
