// SPDX-License-Identifier: GPL-3.0-or-later
// What presets may change, and near duplicates.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/crop/crop_case.h"

namespace picdesk::test {
namespace {

using Findings = std::vector<std::string>;
using ::testing::HasSubstr;

CropCheckLimits with(const std::string& rule, const std::string& severity) {
  CropCheckLimits limits;
  limits.severity[rule] = severity;
  return limits;
}

TEST(CropSeverity, IsLoweredByThePreset) {
  CroppedPhoto photo = faultless();
  photo.subjects.regions = {face({100, 400, 300, 600})};
  EXPECT_EQ(found(photo), Findings{"error crop/face-cut"});
  EXPECT_EQ(found(photo, with("crop/face-cut", "warning")), Findings{"warning crop/face-cut"});
  EXPECT_EQ(found(photo, with("crop/face-cut", "info")), Findings{"info crop/face-cut"});
  EXPECT_EQ(found(photo, with("crop/face-cut", "off")), Findings{});
  EXPECT_EQ(found(photo, with("crop/tilted", "off")), Findings{"error crop/face-cut"});
}

TEST(CropSeverity, IsRaisedNoFurtherThanTheSourceAllows) {
  CroppedPhoto photo = faultless();
  photo.subjects.regions = {detected({100, 400, 300, 600}, "haar", 1)};
  EXPECT_EQ(found(photo, with("crop/face-cut", "error")), Findings{"info crop/face-cut"});
  photo.subjects.regions = {detected({100, 400, 300, 600}, "ultraface640", 0.85)};
  EXPECT_EQ(found(photo, with("crop/face-cut", "error")), Findings{"warning crop/face-cut"});
  photo = faultless();
  photo.comparison->facts.saliency_kept = 0.1;
  EXPECT_EQ(found(photo, with("crop/saliency-kept", "error")), Findings{"info crop/saliency-kept"});
}

TEST(CropSeverity, OfBarsIsRaisedWhereTheMasterConfirmsThem) {
  CroppedPhoto photo = faultless();
  photo.comparison->facts.bars = {0, 8, 0, 8};
  EXPECT_EQ(found(photo, with("crop/bars", "error")), Findings{"warning crop/bars"});
  photo.comparison->facts.bars_exact = true;
  EXPECT_EQ(found(photo, with("crop/bars", "error")), Findings{"error crop/bars"});
}

TEST(CropSeverity, LimitsAreThePresets) {
  CroppedPhoto photo = faultless();
  photo.comparison->located.tilt_degrees = 0.5;
  photo.coding.quantiser = 50;
  CropCheckLimits limits;
  limits.tilt = 0.6;
  limits.quantiser_warning = 49;
  EXPECT_EQ(found(photo, limits), Findings{"warning image/overcompressed"});
}

std::string hash(std::size_t bits) {
  std::string digits(64, '0');
  for (std::size_t i = 0; i < bits; ++i) digits[i] = '1';
  return digits;
}

TEST(Duplicates, AreNearHashesOfUnlikeMasters) {
  const std::vector<HashedPhoto> photos{{"a.webp", hash(0), "a.jpg"},
                                        {"b.webp", hash(26), "b.jpg"},
                                        {"c.webp", hash(53), "c.jpg"},
                                        {"a2.webp", hash(1), "a.jpg"},
                                        {"broken.webp", "", ""}};
  const auto pairs = check_duplicates(photos, {});
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[0].first, "b.webp");
  EXPECT_EQ(pairs[0].second.location, "a.webp");
  EXPECT_EQ(pairs[0].second.rule, "dup/near");
  EXPECT_EQ(pairs[0].second.severity, Severity::info);
  EXPECT_EQ(pairs[0].second.measured, (Measurement{26, 26, "bits"}));
  EXPECT_THAT(pairs[0].second.message, HasSubstr("26 of 256"));
  EXPECT_EQ(pairs[1].first, "a2.webp");
  EXPECT_EQ(pairs[1].second.location, "b.webp");
  EXPECT_TRUE(check_duplicates(photos, with("dup/near", "off")).empty());
  EXPECT_TRUE(check_duplicates({}, {}).empty());
}

TEST(CropSeverity, IsRaisedNoFurtherThanTheTable) {
  CroppedPhoto photo = faultless();
  photo.comparison->located.tilt_degrees = 0.5;
  EXPECT_EQ(found(photo, with("crop/tilted", "error")), Findings{"warning crop/tilted"});
  photo = faultless();
  photo.comparison->facts.blockiness = 3;
  photo.comparison->facts.sharpness = 2;
  CropCheckLimits limits = with("image/blocky", "error");
  limits.severity["image/oversharp"] = "warning";
  EXPECT_THAT(found(photo, limits),
              ::testing::UnorderedElementsAre("info image/blocky", "info image/oversharp"));
}

TEST(Duplicates, AreToldOnceForEachPictureAgainstTheNearest) {
  const std::vector<HashedPhoto> photos{{"a.webp", hash(0), "a.jpg"},
                                        {"b.webp", hash(10), "b.jpg"},
                                        {"c.webp", hash(12), "c.jpg"},
                                        {"d.webp", hash(12), "d.jpg"}};
  const auto all = check_duplicates(photos, {});
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].first + " " + all[0].second.location, "b.webp a.webp");
  EXPECT_EQ(all[1].first + " " + all[1].second.location, "c.webp b.webp");
  EXPECT_THAT(all[1].second.message, HasSubstr("b.webp and 1 more (2 of 256"));
  EXPECT_EQ(all[2].first + " " + all[2].second.location, "d.webp c.webp");
  EXPECT_THAT(all[2].second.message, HasSubstr("c.webp and 2 more (0 of 256"));
}

TEST(Duplicates, OfRenditionsWithoutAMasterCountEachOther) {
  const auto pairs = check_duplicates({{"a.webp", hash(3), ""}, {"b.webp", hash(3), ""}}, {});
  EXPECT_EQ(pairs.size(), 1u);
}

}  // namespace
}  // namespace picdesk::test
