// SPDX-License-Identifier: GPL-3.0-or-later
// Ladders with subjects: gravity, bars, refused specs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/plan.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

using test::detected;
using test::protected_box;
using test::with;
using ::testing::Each;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

RenditionSpec spec(const std::string& name, int width, int height) {
  RenditionSpec spec;
  spec.name = name;
  spec.width = width;
  spec.height = height;
  return spec;
}

Preset preset_of(std::vector<RenditionSpec> specs) {
  Preset preset;
  preset.name = "test";
  preset.renditions = std::move(specs);
  return preset;
}

const Subjects kFaceAtTheLeft = with({detected({200, 900, 700, 1500})});

TEST(LadderOfSubjects, SpecsOfOneRatioShareTheCrop) {
  RenditionSpec small = spec("small", 90, 160);
  RenditionSpec large = spec("large", 900, 1600);
  large.densities = {1, 2};
  const auto plan =
      plan_ladder(preset_of({small, large}), {6000, 4000}, Placement{}, &kFaceAtTheLeft);
  ASSERT_TRUE(plan);
  ASSERT_THAT(plan->renditions, SizeIs(3));
  for (const RenditionPlan& rendition : plan->renditions) {
    EXPECT_EQ(rendition.crop.rect, plan->renditions[0].crop.rect);
    EXPECT_EQ(rendition.crop.level, CropLevel::detected_face);
  }
}

TEST(LadderOfSubjects, CentreGravityLooksAtNothing) {
  RenditionSpec still = spec("still", 90, 160);
  still.gravity = Gravity::centre;
  const auto plan = plan_ladder(preset_of({still, spec("moved", 91, 160)}), {6000, 4000},
                                Placement{}, &kFaceAtTheLeft);
  EXPECT_EQ(plan->renditions[0].crop.level, CropLevel::centre);
  EXPECT_EQ(plan->renditions[0].crop.rect, (Rect{1875, 0, 4125, 4000}));
  EXPECT_EQ(plan->renditions[1].crop.level, CropLevel::detected_face);
}

TEST(LadderOfSubjects, CentreGravityHeedsWishes) {
  RenditionSpec still = spec("still", 90, 160);
  still.gravity = Gravity::centre;
  Placement placement;
  placement.regions = {protected_box({5000, 100, 5900, 900})};
  const auto plan = plan_ladder(preset_of({still}), {6000, 4000}, placement, &kFaceAtTheLeft);
  EXPECT_EQ(plan->renditions[0].crop.level, CropLevel::protected_region);
  EXPECT_GE(plan->renditions[0].crop.rect.x1, 5900);
  placement.regions.clear();
  placement.focal_point = FocalPoint{1, 1};
  const auto focal = plan_ladder(preset_of({still}), {6000, 4000}, placement, &kFaceAtTheLeft);
  EXPECT_EQ(focal->renditions[0].crop.rect.x1, 6000);
}

TEST(LadderOfSubjects, ThePlacementsFocalPointWins) {
  Subjects subjects = kFaceAtTheLeft;
  subjects.focal_point = FocalPoint{0, 0};
  Placement placement;
  placement.focal_point = FocalPoint{1, 1};
  const auto plan =
      plan_ladder(preset_of({spec("a", 90, 160)}), {6000, 4000}, placement, &subjects);
  EXPECT_EQ(plan->renditions[0].crop.rect.x1, 6000);
}

TEST(LadderOfSubjects, AGuessIsSaidOnceForItsRatio) {
  Subjects subjects;
  subjects.detector = "dlib";
  subjects.saliency = test::grid_with({16, 10}, {1, 1, 4, 4});
  const auto plan = plan_ladder(preset_of({spec("a", 90, 160), spec("b", 180, 320)}), {6000, 4000},
                                Placement{}, &subjects);
  ASSERT_THAT(plan->findings, SizeIs(1));
  EXPECT_EQ(plan->findings[0].rule, "crop/low-confidence");
  EXPECT_EQ(plan->findings[0].location, "a");
}

Placement far_apart() {
  Placement placement;
  placement.regions = {protected_box({100, 500, 900, 1200}), protected_box({5100, 500, 5900, 900})};
  return placement;
}

TEST(LadderOfConflicts, WithoutBarsTheSpecIsRefusedAndTheOthersAreMade) {
  const auto plan = plan_ladder(preset_of({spec("tall", 90, 160), spec("wide", 600, 384)}),
                                {6000, 4000}, far_apart());
  ASSERT_TRUE(plan);
  ASSERT_THAT(plan->refused, SizeIs(1));
  EXPECT_EQ(plan->refused[0].spec, "tall");
  EXPECT_EQ(plan->refused[0].error.code, ErrorCode::invalid_argument);
  EXPECT_THAT(plan->renditions,
              Each(Field(&RenditionPlan::spec, Field(&RenditionSpec::name, "wide"))));
  ASSERT_THAT(plan->findings, SizeIs(1));
  EXPECT_EQ(plan->findings[0].rule, "crop/cannot-fit");
  EXPECT_EQ(plan->findings[0].severity, Severity::error);
  EXPECT_EQ(plan->findings[0].location, "tall");
}

TEST(LadderOfConflicts, WithBarsThePictureLiesInTheMiddle) {
  RenditionSpec tall = spec("tall", 900, 1600);
  tall.bars = 0x202020;
  const auto plan = plan_ladder(preset_of({tall}), {6000, 4000}, far_apart());
  ASSERT_TRUE(plan);
  EXPECT_THAT(plan->refused, IsEmpty());
  ASSERT_THAT(plan->renditions, SizeIs(1));
  const RenditionPlan& rendition = plan->renditions[0];
  EXPECT_TRUE(rendition.crop.letterbox);
  EXPECT_EQ(rendition.crop.rect, (Rect{100, 0, 5900, 4000}));
  EXPECT_EQ(rendition.size, (Size{900, 1600}));
  // 900 / 5800 * 4000 = 620.7 px high
  EXPECT_EQ(rendition.picture, (Rect{0, 490, 900, 1110}));
  EXPECT_NEAR(rendition.scale, 900.0 / 5800, 1e-12);
}

// Whatever the sizes: the picture lies in the output, centred within a pixel or two, its edges
// even, its ratio that of the crop within the pixels that costs, and nothing is enlarged.
TEST(LadderOfConflicts, EverySmallOutputHoldsThePicture) {
  for (int width = 2; width <= 64; width += 3) {
    for (int height = 2; height <= 64; height += 5) {
      RenditionSpec any = spec("any", width, height);
      any.on_conflict = OnConflict::letterbox;
      any.bars = 0;
      Placement placement;
      placement.regions = {protected_box({0, 0, 4, 4}), protected_box({46, 36, 50, 40})};
      const auto plan = plan_ladder(preset_of({any}), {50, 40}, placement);
      ASSERT_TRUE(plan);
      ASSERT_EQ(plan->renditions.size(), 1U);
      const RenditionPlan& rendition = plan->renditions[0];
      if (!rendition.picture) continue;
      const Rect& picture = *rendition.picture;
      SCOPED_TRACE(::testing::Message()
                   << width << "x" << height << " picture " << picture.x0 << "," << picture.y0
                   << " " << picture.width() << "x" << picture.height());
      ASSERT_TRUE(picture.inside(rendition.size));
      ASSERT_FALSE(picture.empty());
      ASSERT_LE(rendition.scale, 1 + 1e-12);
      ASSERT_TRUE(picture.width() == rendition.size.width ||
                  picture.height() == rendition.size.height);
      ASSERT_LE(std::abs(picture.x0 - (rendition.size.width - picture.x1)), 2);
      ASSERT_LE(std::abs(picture.y0 - (rendition.size.height - picture.y1)), 2);
      ASSERT_LE(picture.width() / rendition.scale, 50 + 1 / rendition.scale);
      ASSERT_LE(picture.height() / rendition.scale, 40 + 1 / rendition.scale);
    }
  }
}

TEST(LadderOfConflicts, TooSmallAMasterGivesItsLargestBarredSize) {
  RenditionSpec tall = spec("tall", 900, 1600);
  tall.bars = 0;
  Placement placement;
  placement.regions = {protected_box({0, 5, 10, 15}), protected_box({590, 5, 600, 15})};
  const auto plan = plan_ladder(preset_of({tall}), {600, 400}, placement);
  ASSERT_THAT(plan->renditions, SizeIs(1));
  EXPECT_EQ(plan->renditions[0].size, (Size{600, 1067}));
  EXPECT_EQ(plan->renditions[0].picture->width(), 600);
  EXPECT_DOUBLE_EQ(plan->renditions[0].scale, 1);
}

}  // namespace
}  // namespace picdesk
