// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "picdesk/plan.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

RenditionSpec hero() {
  RenditionSpec spec;
  spec.name = "hero";
  spec.width = 600;
  spec.height = 384;
  spec.densities = {1, 2};
  return spec;
}

RenditionSpec whole_ladder(std::vector<int> widths) {
  RenditionSpec spec;
  spec.name = "ladder";
  spec.fit = Fit::fit;
  spec.widths = std::move(widths);
  return spec;
}

Preset preset_of(std::vector<RenditionSpec> specs) {
  Preset preset;
  preset.name = "test";
  preset.renditions = std::move(specs);
  return preset;
}

std::vector<Size> sizes(const LadderPlan& plan) {
  std::vector<Size> all;
  for (const RenditionPlan& rendition : plan.renditions) all.push_back(rendition.size);
  return all;
}

TEST(PlanLadder, HeroAndLadderOfACameraMaster) {
  const auto plan =
      plan_ladder(preset_of({hero(), whole_ladder({320, 480, 640, 768, 960, 1200, 1600, 1920})}),
                  {6000, 4000}, {});
  ASSERT_TRUE(plan);
  EXPECT_THAT(sizes(*plan),
              ElementsAre(Size{600, 384}, Size{1200, 768}, Size{320, 213}, Size{480, 320},
                          Size{640, 427}, Size{768, 512}, Size{960, 640}, Size{1200, 800},
                          Size{1600, 1067}, Size{1920, 1280}));
  EXPECT_TRUE(plan->omitted.empty());
  EXPECT_TRUE(plan->findings.empty());
  EXPECT_EQ(plan->renditions[0].density, 1);
  EXPECT_EQ(plan->renditions[1].density, 2);
  EXPECT_NEAR(plan->renditions[0].scale, 0.1, 1e-12);
}

TEST(PlanLadder, RungsWiderThanTheCropAreLeftOutAndSaid) {
  const auto plan =
      plan_ladder(preset_of({hero(), whole_ladder({320, 960, 1200})}), {1000, 700}, {});
  ASSERT_TRUE(plan);
  EXPECT_THAT(sizes(*plan), ElementsAre(Size{600, 384}, Size{320, 224}, Size{960, 672}));
  ASSERT_EQ(plan->omitted.size(), 2U);
  EXPECT_EQ(plan->omitted[0].size, (Size{1200, 768}));
  EXPECT_THAT(plan->omitted[0].reason, HasSubstr("1200 of 1000 px"));
  EXPECT_FALSE(plan->omitted[0].same_as);
}

TEST(PlanLadder, TooSmallAMasterGivesItsLargestSizeWithAFinding) {
  const auto plan = plan_ladder(preset_of({hero(), whole_ladder({320, 480})}), {250, 170}, {});
  ASSERT_TRUE(plan);
  EXPECT_THAT(sizes(*plan), ElementsAre(Size{250, 160}, Size{250, 170}));
  ASSERT_EQ(plan->findings.size(), 2U);
  EXPECT_EQ(plan->findings[0].rule, "plan/smaller-than-asked");
  EXPECT_THAT(plan->findings[0].message, HasSubstr("250x160"));
}

TEST(PlanLadder, EqualPicturesCollapseIntoTheFirst) {
  RenditionSpec again = hero();
  again.name = "card";
  again.densities = {1};
  const auto plan = plan_ladder(preset_of({hero(), again}), {3000, 2000}, {});
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->renditions.size(), 2U);
  ASSERT_EQ(plan->omitted.size(), 1U);
  EXPECT_EQ(plan->omitted[0].spec, "card");
  EXPECT_EQ(plan->omitted[0].same_as, 0U);
  EXPECT_THAT(plan->omitted[0].reason, HasSubstr("hero 600x384"));
}

TEST(PlanLadder, TheWholeOfAPictureThatIsAlmostOfTheRatioCollapsesToo) {
  const auto plan = plan_ladder(preset_of({hero(), whole_ladder({600, 1200})}), {1563, 1000}, {});
  ASSERT_TRUE(plan);
  EXPECT_THAT(sizes(*plan), ElementsAre(Size{600, 384}, Size{1200, 768}));
  ASSERT_EQ(plan->omitted.size(), 2U);
  EXPECT_EQ(plan->omitted[1].same_as, 1U);
}

TEST(PlanLadder, AnotherCropOfTheSameSizeDoesNotCollapse) {
  RenditionSpec detail = hero();
  detail.name = "detail";
  Placement placement;
  placement.crops = {{"detail", Rect{0, 0, 1300, 832}}};
  const auto plan = plan_ladder(preset_of({hero(), detail}), {3000, 2000}, placement);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->renditions.size(), 4U);
}

TEST(PlanLadder, RoundedHeightsThatCoincideCollapse) {
  RenditionSpec strip = whole_ladder({2, 4});
  strip.densities = {1, 2};
  const auto plan = plan_ladder(preset_of({strip}), {4000, 3}, {});
  ASSERT_TRUE(plan);
  EXPECT_THAT(sizes(*plan), ElementsAre(Size{2, 1}, Size{4, 1}, Size{8, 1}));
}

TEST(PlanLadder, ExplicitCropBindsItsSpecOnly) {
  RenditionSpec square = hero();
  square.name = "square";
  square.width = 300;
  square.height = 300;
  square.densities = {1};
  Placement placement;
  placement.crops = {{"square", Rect{0, 0, 400, 400}}};
  const auto plan = plan_ladder(preset_of({hero(), square}), {3000, 2000}, placement);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->renditions[0].crop.level, CropLevel::centre);
  EXPECT_EQ(plan->renditions[2].crop.rect, (Rect{0, 0, 400, 400}));
}

TEST(PlanLadder, CropForAnUnknownSpecIsRefused) {
  Placement placement;
  placement.crops = {{"banner", Rect{0, 0, 400, 400}}};
  const auto plan = plan_ladder(preset_of({hero()}), {3000, 2000}, placement);
  ASSERT_FALSE(plan);
  EXPECT_THAT(plan.error().message, HasSubstr("banner"));
}

TEST(PlanLadder, NeverEnlargesWhateverTheMaster) {
  const Preset preset = preset_of({hero(), whole_ladder({1, 7, 20, 33, 320})});
  for (int width = 1; width <= 60; ++width) {
    for (int height = 1; height <= 60; height += 3) {
      const auto plan = plan_ladder(preset, {width, height}, {});
      ASSERT_TRUE(plan);
      ASSERT_GE(plan->renditions.size(), 1U);
      for (const RenditionPlan& rendition : plan->renditions) {
        ASSERT_TRUE(rendition.crop.rect.inside({width, height}));
        ASSERT_LE(rendition.size.width, rendition.crop.rect.width());
        ASSERT_LE(rendition.size.height, rendition.crop.rect.height());
        ASSERT_GE(rendition.size.width, 1);
        ASSERT_GE(rendition.size.height, 1);
        ASSERT_LE(rendition.scale, 1.0);
      }
    }
  }
}

}  // namespace
}  // namespace picdesk
