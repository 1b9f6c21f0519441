// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "image/image.h"
#include "image/picture_maker.h"

namespace picdesk {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Eq;

// The forward equations of JFIF 1.02 and, scaled, of WebP.
std::array<int, 3> forward(int r, int g, int b, SampleRange range) {
  const double y = 0.299 * r + 0.587 * g + 0.114 * b;
  const double cb = (b - y) / 1.772;
  const double cr = (r - y) / 1.402;
  if (range == SampleRange::full) {
    return {int(std::lround(y)), std::min(255, int(std::lround(cb + 128))),
            std::min(255, int(std::lround(cr + 128)))};
  }
  return {int(std::lround(16 + y * 219 / 255)), int(std::lround(cb * 224 / 255 + 128)),
          int(std::lround(cr * 224 / 255 + 128))};
}

class ToRgb : public ::testing::TestWithParam<SampleRange> {};
INSTANTIATE_TEST_SUITE_P(Range, ToRgb, ::testing::Values(SampleRange::full, SampleRange::limited),
                         [](const auto& test) {
                           return std::string(test.param == SampleRange::full ? "full" : "limited");
                         });

TEST_P(ToRgb, InvertsTheForwardEquations) {
  for (int r = 0; r < 256; r += 51) {
    for (int g = 0; g < 256; g += 51) {
      for (int b = 0; b < 256; b += 51) {
        const auto [y, cb, cr] = forward(r, g, b, GetParam());
        const Bitmap rgb = image::to_rgb(test::flat_ycbcr({3, 3}, GetParam(), y, cb, cr));
        ASSERT_EQ(rgb.format, PixelFormat::rgb);
        const std::uint8_t* pixel = rgb.planes.at(0).row(2) + 6;
        ASSERT_NEAR(pixel[0], r, 2) << r << " " << g << " " << b;
        ASSERT_NEAR(pixel[1], g, 2) << r << " " << g << " " << b;
        ASSERT_NEAR(pixel[2], b, 2) << r << " " << g << " " << b;
      }
    }
  }
}

TEST(ToRgbChroma, IsUpsampledFromItsCentre) {
  Bitmap bitmap = test::flat_ycbcr({4, 1}, SampleRange::full, 128, 128, 128);
  bitmap.planes[2].samples = {128, 168};  // Cr covers pixels 0-1 and 2-3: centres at 1 and 3
  const Bitmap rgb = image::to_rgb(bitmap);
  std::vector<int> red;
  for (std::size_t x = 0; x < 4; ++x) red.push_back(rgb.planes.at(0).samples[3 * x]);
  // Weights 0, 1/4, 3/4, 1 of 40, times 1.402.
  EXPECT_THAT(red, ElementsAre(128, 142, 170, 184));
}

TEST(ToRgbChroma, FollowsTheStepsOfAReducedDecode) {
  Bitmap bitmap = test::flat_ycbcr({16, 8}, SampleRange::full, 100, 90, 150);
  bitmap.size = {64, 32};
  for (Plane& plane : bitmap.planes) plane.step_x = plane.step_y = plane.step_x * 4;
  const Bitmap rgb = image::to_rgb(bitmap);
  EXPECT_EQ(rgb.size, (Size{64, 32}));
  EXPECT_EQ(rgb.planes.at(0).size, (Size{16, 8}));
  EXPECT_EQ(rgb.planes[0].step_x, 4);
}

TEST(ToRgbGrey, HasNoChroma) {
  Bitmap bitmap = test::flat_ycbcr({2, 2}, SampleRange::limited, 235, 0, 0);
  bitmap.planes.resize(1);
  EXPECT_THAT(image::to_rgb(bitmap).planes.at(0).samples, Each(Eq(255)));
}

TEST(ToRgbOthers, AreReturnedAsTheyAre) {
  const Bitmap rgba = test::gradient({5, 4}, PixelFormat::rgba);
  EXPECT_EQ(image::to_rgb(rgba).format, PixelFormat::rgba);
  EXPECT_EQ(image::to_rgb(rgba).planes.at(0).samples, rgba.planes.at(0).samples);
  Bitmap empty;
  empty.format = PixelFormat::ycbcr;
  EXPECT_TRUE(image::to_rgb(empty).planes.empty());
}

TEST(Flatten, MixesWithTheBackground) {
  Bitmap bitmap;
  bitmap.format = PixelFormat::rgba;
  bitmap.size = {3, 1};
  bitmap.planes.emplace_back(Size{3, 1}, 4).samples = {200, 100, 50,  255, 200, 100,
                                                       50,  0,   200, 100, 50,  128};
  bitmap.planes[0].step_x = 2;
  const Bitmap flat = image::flatten(bitmap, 0x0A1400);
  EXPECT_EQ(flat.format, PixelFormat::rgb);
  EXPECT_EQ(flat.planes.at(0).step_x, 2);
  EXPECT_THAT(flat.planes[0].samples, ElementsAre(200, 100, 50, 10, 20, 0, 105, 60, 25));
}

TEST(Flatten, LeavesOpaquePicturesAlone) {
  const Bitmap rgb = test::gradient({5, 4});
  EXPECT_EQ(image::flatten(rgb, 0xFFFFFF).planes.at(0).samples, rgb.planes.at(0).samples);
}

}  // namespace
}  // namespace picdesk
