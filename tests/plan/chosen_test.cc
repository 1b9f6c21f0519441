// SPDX-License-Identifier: GPL-3.0-or-later
// Crops that a person chose before.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/plan.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

using test::box;
using test::chosen;
using test::detected;
using test::kTall;
using test::kWide;
using test::protected_box;
using test::with;
using ::testing::HasSubstr;

ChosenCrop crop(Box box, std::optional<AspectRatio> ratio = {}) {
  return {box, ratio, RegionSource::metadata_iptc, ""};
}

TEST(ChosenCrops, OfTheRatioAreUsedAsTheyAre) {
  Subjects subjects = with({protected_box(box(5000, 0, 500, 500))});
  subjects.crops = {crop(box(100, 100, 1000, 1000)), crop(box(300, 200, 900, 1600), kTall)};
  const CropChoice choice = chosen(subjects);
  EXPECT_EQ(choice.plan.rect, (Rect{300, 200, 1200, 1800}));
  EXPECT_EQ(choice.plan.level, CropLevel::explicit_crop);
  EXPECT_EQ(choice.plan.confidence, 1);
  EXPECT_THAT(choice.plan.reason, HasSubstr("metadata-iptc"));
  EXPECT_EQ(choice.findings.at(0).rule, "crop/cannot-fit");  // what it leaves out is said
}

TEST(ChosenCrops, OneWithinAPercentOfTheRatioIsExplicit) {
  Subjects subjects;
  subjects.crops = {crop(box(10, 10, 1000, 1008))};
  EXPECT_EQ(chosen(subjects, {1, 1}).plan.rect, (Rect{10, 10, 1010, 1018}));
}

TEST(ChosenCrops, OfAnotherRatioBoundTheCrop) {
  Subjects subjects = with({detected(box(1200, 600, 300, 400))});
  subjects.crops = {crop(box(1000, 500, 2000, 1500))};
  const CropChoice choice = chosen(subjects, {1, 1});
  EXPECT_EQ(choice.plan.level, CropLevel::detected_face);
  EXPECT_EQ(choice.plan.rect.size(), (Size{1500, 1500}));
  EXPECT_EQ(inside(Box::of(choice.plan.rect), box(1000, 500, 2000, 1500)), 1);
  EXPECT_THAT(choice.plan.reason, HasSubstr("another ratio"));
}

TEST(ChosenCrops, OfAnotherRatioGiveWayToWhatIsProtected) {
  Subjects subjects = with({protected_box(box(4000, 100, 500, 500))});
  subjects.crops = {crop(box(1000, 500, 2000, 1500))};
  const CropChoice choice = chosen(subjects, {1, 1});
  EXPECT_EQ(inside(subjects.regions[0].box, Box::of(choice.plan.rect)), 1);
}

TEST(ChosenCrops, TheRequestsComesFirst) {
  Subjects subjects;
  subjects.crops = {crop(box(0, 0, 900, 1600), kTall)};
  const auto choice = plan_crop({kWide, kTall, Rect{9, 16, 18, 32}, {}, &subjects});
  EXPECT_EQ(choice->plan.rect, (Rect{9, 16, 18, 32}));
}

}  // namespace
}  // namespace picdesk
