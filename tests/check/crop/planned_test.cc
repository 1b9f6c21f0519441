// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/crop/crop_case.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;

std::vector<Finding> about_the_plan(const CroppedPhoto& photo) {
  std::vector<Finding> found;
  for (const Finding& finding : check_crop(photo, {})) {
    if (finding.rule == "crop/not-as-planned") found.push_back(finding);
  }
  return found;
}

TEST(PlannedCrop, WithoutAManifestNothingIsSaid) {
  EXPECT_TRUE(about_the_plan(faultless()).empty());
}

TEST(PlannedCrop, APixelOrTwoIsTheSameCrop) {
  CroppedPhoto photo = faultless();
  photo.planned = Rect{200, 100, 1700, 1060};
  EXPECT_TRUE(about_the_plan(photo).empty());
  photo.planned = Rect{203, 98, 1702, 1057};
  EXPECT_TRUE(about_the_plan(photo).empty());
}

TEST(PlannedCrop, AnotherCropIsAWarningWithBothPlaces) {
  CroppedPhoto photo = faultless();
  photo.planned = Rect{260, 100, 1760, 1060};
  const std::vector<Finding> found = about_the_plan(photo);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].severity, Severity::warning);
  EXPECT_THAT(found[0].message, HasSubstr("1500x960 at 200,100"));
  EXPECT_THAT(found[0].message, HasSubstr("1500x960 at 260,100"));
  ASSERT_TRUE(found[0].measured);
  EXPECT_NEAR(found[0].measured->value, 1440.0 / 1560.0, 1e-9);
}

}  // namespace
}  // namespace picdesk::test
