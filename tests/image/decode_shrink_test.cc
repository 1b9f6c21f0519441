// SPDX-License-Identifier: GPL-3.0-or-later
// Reduced decodes: sizes, steps, and that the samples are what lies beneath them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "image/image.h"
#include "image/sample.h"
#include "image/tiff_file.h"

namespace picdesk {
namespace {

using ::testing::ElementsAre;

struct Case {
  const char* file;
  Size stored;
  int max_shrink;
  double step;             // expected
  double tolerance = 1.5;  // mean difference, levels
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.file << " by " << c.max_shrink; }

class Shrink : public ::testing::TestWithParam<Case> {};

TEST_P(Shrink, CoversThePicture) {
  const Case& c = GetParam();
  const test::Sample sample = test::sample(c.file, c.stored);
  const auto decoded = image::decode(sample.bytes, sample.info, {.max_shrink = c.max_shrink});
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->bitmap.size, c.stored);
  const Plane& plane = decoded->bitmap.planes.at(0);
  EXPECT_NEAR(plane.step_x, c.step, 0.05);
  EXPECT_NEAR(plane.step_y, c.step, 0.05);
  EXPECT_EQ(plane.size.width, std::ceil(c.stored.width / plane.step_x - 1e-9));
  EXPECT_EQ(plane.size.height, std::ceil(c.stored.height / plane.step_y - 1e-9));
}

// The mean of the green samples of `full` that sample (x, y) of `small` covers.
double mean_beneath(const Plane& full, const Plane& small, int x, int y) {
  double sum = 0;
  double count = 0;
  for (int v = int(y * small.step_y); v < std::min((y + 1) * small.step_y, 1.0 * full.size.height);
       ++v) {
    for (int u = int(x * small.step_x); u < std::min((x + 1) * small.step_x, 1.0 * full.size.width);
         ++u) {
      sum += full.row(v)[u * full.channels + 1];
      ++count;
    }
  }
  return sum / count;
}

TEST_P(Shrink, SamplesAreMeans) {
  const Case& c = GetParam();
  const test::Sample sample = test::sample(c.file, c.stored);
  const auto full = image::decode(sample.bytes, sample.info, {});
  const auto small = image::decode(sample.bytes, sample.info, {.max_shrink = c.max_shrink});
  ASSERT_TRUE(full && small);
  const Plane& from = full->bitmap.planes.at(0);
  const Plane& to = small->bitmap.planes.at(0);
  double sum = 0;
  for (int y = 0; y < to.size.height; ++y) {
    for (int x = 0; x < to.size.width; ++x) {
      sum += std::abs(mean_beneath(from, to, x, y) - to.row(y)[x * 3 + 1]);
    }
  }
  EXPECT_LT(sum / double(to.size.area()), c.tolerance);
}

INSTANTIATE_TEST_SUITE_P(
    Of, Shrink,
    ::testing::Values(
        Case{"jpeg/plain.jpg", {240, 160}, 2, 2}, Case{"jpeg/plain.jpg", {240, 160}, 8, 8},
        Case{"jpeg/plain.jpg", {240, 160}, 5, 4}, Case{"jpeg/odd.jpg", {251, 167}, 2, 2},
        Case{"jpeg/odd.jpg", {251, 167}, 4, 4}, Case{"jpeg/odd.jpg", {251, 167}, 8, 8},
        Case{"jpeg/cmyk.jpg", {240, 160}, 4, 4}, Case{"jpeg/progressive.jpg", {240, 160}, 4, 4},
        Case{"jpeg/wide.jpg", {4000, 3}, 8, 2}, Case{"jpeg/tall.jpg", {3, 4000}, 8, 2, 3},
        Case{"png/plain.png", {240, 160}, 3, 3}, Case{"png/plain.png", {240, 160}, 7, 7},
        Case{"png/interlaced.png", {240, 160}, 4, 4}, Case{"webp/lossy.webp", {240, 160}, 4, 4},
        Case{"webp/lossless.webp", {240, 160}, 8, 8}, Case{"tiff/lzw.tif", {240, 160}, 8, 8}),
    [](const auto& test) {
      return test::spelled(test.param.file) + "_by_" + std::to_string(test.param.max_shrink);
    });

TEST(ShrinkAlpha, ClearPixelsDoNotBleed) {
  const test::TiffFile tiff{
      .size = {2, 2},
      .samples = 4,
      .extra_sample = 2,
      .profile = {},
      .values = {200, 100, 50, 255, 0, 255, 0, 0, 200, 100, 50, 255, 0, 255, 0, 0}};
  const auto decoded =
      image::decode(test::tiff_bytes(tiff), test::tiff_info(tiff), {.max_shrink = 2});
  ASSERT_TRUE(decoded);
  EXPECT_THAT(decoded->bitmap.planes.at(0).samples, ElementsAre(200, 100, 50, 128));
}

TEST(ShrinkDeep, AveragesInSixteenBits) {
  // 0 and 257 * 2 - 1 are 0 and 2 in 8 bits, whose mean is 1; 0 and 257 are 0 and 1, whose mean is
  // a tie that only 16 bits decide: 128.5 of 257.
  const test::TiffFile tiff{.size = {2, 2},
                            .bits = 16,
                            .samples = 1,
                            .photometric = 1,
                            .profile = {},
                            .values = {0, 120, 120, 380}};
  const auto decoded =
      image::decode(test::tiff_bytes(tiff), test::tiff_info(tiff), {.max_shrink = 2});
  ASSERT_TRUE(decoded);
  EXPECT_THAT(decoded->bitmap.planes.at(0).samples, ElementsAre(1, 1, 1));
}

TEST(ShrinkRequest, BelowOneIsRefused) {
  const test::Sample sample = test::sample("png/plain.png");
  const auto decoded = image::decode(sample.bytes, sample.info, {.max_shrink = 0});
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, ErrorCode::invalid_argument);
}

}  // namespace
}  // namespace picdesk
