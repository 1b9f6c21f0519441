// SPDX-License-Identifier: GPL-3.0-or-later
// Grey, alpha and extra channels, at both depths.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/icc_profile.h"
#include "image/image.h"
#include "image/swatches.h"

namespace picdesk {
namespace {

using test::at_depth;
using test::decoded;
using test::expect_near;
using test::TiffFile;
using ::testing::ElementsAre;

class Channels : public ::testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Bits, Channels, ::testing::Values(8, 16),
                         ::testing::PrintToStringParamName());

TEST_P(Channels, GreyBecomesRgb) {
  const TiffFile tiff = at_depth(
      {.size = {4, 1}, .samples = 1, .photometric = 1, .profile = {}, .values = {0, 50, 128, 255}},
      GetParam());
  EXPECT_THAT(decoded(tiff).bitmap.planes.at(0).samples,
              ElementsAre(0, 0, 0, 50, 50, 50, 128, 128, 128, 255, 255, 255));
}

TEST_P(Channels, AlphaIsKeptStraight) {
  const TiffFile tiff = at_depth({.size = {2, 1},
                                  .samples = 4,
                                  .extra_sample = 2,
                                  .profile = {},
                                  .values = {200, 100, 50, 0, 10, 20, 30, 128}},
                                 GetParam());
  const image::Decoded result = decoded(tiff);
  EXPECT_EQ(result.bitmap.format, PixelFormat::rgba);
  EXPECT_THAT(result.bitmap.planes.at(0).samples, ElementsAre(200, 100, 50, 0, 10, 20, 30, 128));
}

TEST_P(Channels, PremultipliedAlphaIsUndone) {
  const TiffFile tiff = at_depth({.size = {3, 1},
                                  .samples = 4,
                                  .extra_sample = 1,
                                  .profile = {},
                                  .values = {100, 50, 25, 128, 200, 100, 50, 255, 0, 0, 0, 0}},
                                 GetParam());
  const image::Decoded result = decoded(tiff);
  ASSERT_EQ(result.bitmap.format, PixelFormat::rgba);
  expect_near(result.bitmap, 0, {199, 100, 50}, 2);
  expect_near(result.bitmap, 1, {200, 100, 50}, 0);
  expect_near(result.bitmap, 2, {0, 0, 0}, 0);
}

TEST_P(Channels, AlphaSurvivesAProfile) {
  const std::vector<std::byte> profile = image::adobe_rgb_profile();
  const TiffFile tiff = at_depth({.size = {2, 1},
                                  .samples = 4,
                                  .extra_sample = 2,
                                  .profile = profile,
                                  .values = {200, 100, 50, 0, 90, 90, 90, 128}},
                                 GetParam());
  const image::Decoded result = decoded(tiff);
  ASSERT_EQ(result.bitmap.format, PixelFormat::rgba);
  expect_near(result.bitmap, 0, test::from_adobe_rgb({200, 100, 50}), 2);
  expect_near(result.bitmap, 1, test::from_adobe_rgb({90, 90, 90}), 2);
  EXPECT_EQ(result.bitmap.planes[0].samples[3], 0);
  EXPECT_EQ(result.bitmap.planes[0].samples[7], 128);
}

TEST_P(Channels, GreyWithAlpha) {
  const TiffFile tiff = at_depth({.size = {2, 1},
                                  .samples = 2,
                                  .photometric = 1,
                                  .extra_sample = 2,
                                  .profile = {},
                                  .values = {200, 0, 10, 128}},
                                 GetParam());
  EXPECT_THAT(decoded(tiff).bitmap.planes.at(0).samples,
              ElementsAre(200, 200, 200, 0, 10, 10, 10, 128));
}

TEST_P(Channels, AMaskThatIsNotAlphaIsDropped) {
  const TiffFile tiff = at_depth(
      {.size = {1, 1}, .samples = 4, .extra_sample = 0, .profile = {}, .values = {200, 100, 50, 7}},
      GetParam());
  EXPECT_THAT(decoded(tiff).bitmap.planes.at(0).samples, ElementsAre(200, 100, 50));
}

}  // namespace
}  // namespace picdesk
