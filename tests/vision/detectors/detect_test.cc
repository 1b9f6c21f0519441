// SPDX-License-Identifier: GPL-3.0-or-later
// Faces in photographs and in pictures of every shape, for each detector that can be had here.
#include <gtest/gtest.h>

#include <string>

#include "vision/detector.h"
#include "vision/detectors/detectors_here.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::vision {
namespace {

Bitmap blank(Size size, PixelFormat format = PixelFormat::rgb) {
  Bitmap bitmap;
  bitmap.format = format;
  bitmap.size = size;
  bitmap.planes.emplace_back(size, format == PixelFormat::rgb ? 3 : 1);
  return bitmap;
}

class Detect : public testing::TestWithParam<test::DetectorHere> {
 protected:
  void SetUp() override {
    detector_ = test::make(GetParam());
    if (!detector_) GTEST_SKIP() << GetParam().name << " is not to be had here";
  }
  std::vector<SubjectRegion> faces(const Bitmap& bitmap) {
    Result<std::vector<SubjectRegion>> found = detector_->detect(bitmap);
    EXPECT_TRUE(found) << found.error().message;
    return found ? *found : std::vector<SubjectRegion>();
  }
  std::unique_ptr<FaceDetector> detector_;
};

TEST_P(Detect, FindsTheAstronaut) {
  PICDESK_NEED_PHOTO(path, "skimage/astronaut.png");
  const std::vector<SubjectRegion> found = faces(test::read_photo(path));
  ASSERT_EQ(found.size(), 1u);
  const SubjectRegion& face = found.front();
  EXPECT_GT(overlap(face.box, {178, 59, 269, 174}), 0.6);  // labelled by hand
  EXPECT_EQ(face.kind, RegionKind::face);
  EXPECT_EQ(source_text(face), "detector:" + std::string(name(GetParam().kind)));
  EXPECT_GE(face.confidence, detector_->info().plan_threshold);
  EXPECT_LE(face.confidence, 1);
  if (!face.nose) return;
  EXPECT_LT(face.left_eye->x, face.nose->x);  // of the viewer
  EXPECT_GT(face.right_eye->x, face.nose->x);
  EXPECT_LT(face.left_eye->y, face.nose->y);
}

TEST_P(Detect, GreyPicturesHaveFacesToo) {
  PICDESK_NEED_PHOTO(path, "skimage/astronaut.png");
  const Bitmap photo = test::read_photo(path);
  Bitmap grey = blank(photo.size, PixelFormat::ycbcr);
  for (std::size_t i = 0; i < grey.planes.front().samples.size(); ++i) {
    grey.planes.front().samples[i] = photo.planes.front().samples[3 * i + 1];
  }
  const std::vector<SubjectRegion> found = faces(grey);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_GT(overlap(found.front().box, {178, 59, 269, 174}), 0.6);
}

TEST_P(Detect, SeesNobodyWhereNobodyIs) {
  PICDESK_NEED_PHOTO(path, "skimage/coffee.png");
  EXPECT_TRUE(faces(test::read_photo(path)).empty());
}

// The same boxes, to the bit, from another object and after other work.
TEST_P(Detect, SaysTheSameWhateverRanBefore) {
  PICDESK_NEED_PHOTO(path, "skimage/astronaut.png");
  PICDESK_NEED_PHOTO(other, "skimage/rocket.jpg");
  const Bitmap photo = test::read_photo(path);
  const std::vector<SubjectRegion> first = faces(photo);
  EXPECT_EQ(faces(photo), first);
  faces(test::read_photo(other));
  faces(blank({3, 700}));
  EXPECT_EQ(faces(photo), first);
  const std::unique_ptr<FaceDetector> fresh = test::make(GetParam());
  EXPECT_EQ(*fresh->detect(photo), first);
}

TEST_P(Detect, BoxesScaleWithThePicture) {
  PICDESK_NEED_PHOTO(path, "skimage/astronaut.png");
  const std::vector<SubjectRegion> small = faces(test::read_photo(path, 384));
  ASSERT_EQ(small.size(), 1u);
  EXPECT_GT(overlap(small.front().box, {133.5, 44.25, 201.75, 130.5}), 0.6);
}

TEST_P(Detect, TakesPicturesOfEveryShape) {
  for (const Size size : {Size{1, 1}, Size{2, 1}, Size{1, 3000}, Size{3000, 1}, Size{31, 17},
                          Size{64, 64}, Size{65, 64}, Size{4000, 40}, Size{40, 4000}}) {
    EXPECT_TRUE(faces(blank(size)).empty()) << size.width << "x" << size.height;
  }
  EXPECT_TRUE(faces(blank({0, 0})).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Detectors, Detect,
    testing::Values(test::DetectorHere{"haar", DetectorKind::haar},
                    test::DetectorHere{"dlib", DetectorKind::dlib},
                    test::DetectorHere{"ultraface640", DetectorKind::ultraface640},
                    test::DetectorHere{"ultraface640_tiles", DetectorKind::ultraface640, true},
                    test::DetectorHere{"ultraface320", DetectorKind::ultraface320},
                    test::DetectorHere{"blazeface", DetectorKind::blazeface},
                    test::DetectorHere{"yunet2023", DetectorKind::yunet2023}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace picdesk::vision
