// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "vision/block_hash.h"
#include "vision/picture/texture.h"
#include "vision/picture_facts.h"

namespace picdesk::vision {
namespace {

Located at_one_to_one(Size size) {
  Located located;
  located.verdict = Located::Verdict::found;
  located.crop = Rect::whole(size);
  return located;
}

TEST(MeasurePicture, WithoutAMasterTellsWhatItShowsAlone) {
  const Bitmap picture = to_bitmap(texture(320, 200, 3));
  const Result<PictureFacts> facts = measure_picture(picture, nullptr);
  ASSERT_TRUE(facts) << facts.error().message;
  EXPECT_EQ(facts->bars, Bars{});
  EXPECT_FALSE(facts->bars_exact);
  EXPECT_FALSE(facts->sharpness);
  EXPECT_FALSE(facts->saliency_kept);
  EXPECT_FALSE(facts->unconverted);
  EXPECT_EQ(facts->hash, *block_mean_hash(picture));
}

TEST(MeasurePicture, WithItsMasterTellsAll) {
  const Bitmap picture = to_bitmap(texture(320, 200, 3));
  cv::Mat other;
  texture(320, 200, 3).convertTo(other, -1, 0.7, 30);
  const Bitmap unconverted = to_bitmap(other);
  const SaliencyGrid grid{{2, 1}, {0.5F, 0.5F}};
  const Located located = at_one_to_one(picture.size);
  const MasterView master{picture, picture.size, located, &unconverted, &grid};
  const Result<PictureFacts> facts = measure_picture(picture, &master);
  ASSERT_TRUE(facts) << facts.error().message;
  EXPECT_NEAR(facts->sharpness.value_or(0), 1, 0.1);
  EXPECT_NEAR(facts->saliency_kept.value_or(0), 1, 1e-6);
  EXPECT_LT(facts->unconverted.value_or(1), 0);
}

TEST(MeasurePicture, OfAPlaceThatIsNotKnownComparesNothing) {
  const Bitmap picture = to_bitmap(texture(320, 200, 3));
  Located located;
  const MasterView master{picture, picture.size, located};
  const Result<PictureFacts> facts = measure_picture(picture, &master);
  ASSERT_TRUE(facts);
  EXPECT_FALSE(facts->sharpness);
}

TEST(MeasurePicture, TakesGreyAndTheSmallest) {
  for (const Size size : {Size{1, 1}, Size{2, 3}, Size{1, 40}, Size{40, 1}, Size{33, 33}}) {
    for (const int channels : {1, 3}) {
      const Bitmap picture = to_bitmap(texture(size.width, size.height, channels));
      const Located located = at_one_to_one(size);
      const MasterView master{picture, size, located};
      const Result<PictureFacts> facts = measure_picture(picture, &master);
      ASSERT_TRUE(facts) << facts.error().message;
      EXPECT_EQ(facts->hash.size(), 64u);
    }
  }
}

TEST(MeasurePicture, TellsTheSameEachTime) {
  const Bitmap picture = to_bitmap(texture(320, 200, 3));
  Located located = at_one_to_one(picture.size);
  located.place.to_master = {0.9, 0.01, 3, -0.01, 0.9, 4};
  const MasterView master{picture, picture.size, located};
  const Result<PictureFacts> once = measure_picture(picture, &master);
  const Result<PictureFacts> again = measure_picture(picture, &master);
  ASSERT_TRUE(once);
  EXPECT_EQ(*once, *again);
}

TEST(MeasurePicture, RefusesPicturesWithoutPixels) {
  const Result<PictureFacts> facts = measure_picture({}, nullptr);
  ASSERT_FALSE(facts);
  EXPECT_EQ(facts.error().code, ErrorCode::internal);
}

}  // namespace
}  // namespace picdesk::vision
