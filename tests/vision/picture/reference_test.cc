// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/reference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "vision/picture/texture.h"

namespace picdesk::vision {
namespace {

// Levels that are linear in the position: every honest filter leaves them alone.
double level(Point at) { return 20 + 0.15 * at.x + 0.1 * at.y; }

cv::Mat slope(Size full, int divisor) {
  cv::Mat pixels(full.height / divisor, full.width / divisor, CV_8UC1);
  for (int y = 0; y < pixels.rows; ++y) {
    for (int x = 0; x < pixels.cols; ++x) {
      pixels.at<std::uint8_t>(y, x) =
          static_cast<std::uint8_t>(std::lround(level({(x + 0.5) * divisor, (y + 0.5) * divisor})));
    }
  }
  return pixels;
}

struct FrameCase {
  const char* name;
  Affine to_master;
  Size rendition = {120, 80};
  int divisor = 1;  // of the master that is given
  Size output = {120, 80};
};
void PrintTo(const FrameCase& tested, std::ostream* out) { *out << tested.name; }

class ReferenceOfSlope : public ::testing::TestWithParam<FrameCase> {};

TEST_P(ReferenceOfSlope, ShowsWhatLiesThere) {
  const FrameCase& tested = GetParam();
  const Size master{800, 600};
  const auto reference = make_reference(
      slope(master, tested.divisor), {tested.rendition, master, tested.to_master}, tested.output);
  ASSERT_TRUE(reference);
  const double across = double(tested.rendition.width) / tested.output.width;
  const double down = double(tested.rendition.height) / tested.output.height;
  for (int y = 0; y < tested.output.height; ++y) {
    for (int x = 0; x < tested.output.width; ++x) {
      ASSERT_EQ(reference->valid.at<std::uint8_t>(y, x), 255);
      const Point at = tested.to_master.apply({(x + 0.5) * across, (y + 0.5) * down});
      ASSERT_NEAR(reference->pixels.at<std::uint8_t>(y, x), level(at), 1.1) << x << ", " << y;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Reference, ReferenceOfSlope,
    ::testing::Values(FrameCase{"AtItsOwnScale", {1, 0, 100, 0, 1, 90}},
                      FrameCase{"Reduced", {3.7, 0, 150.3, 0, 3.7, 120.8}},
                      FrameCase{"Enlarged", {0.4, 0, 150, 0, 0.4, 120}},
                      FrameCase{"Squeezed", {2, 0, 150, 0, 3, 120}},
                      FrameCase{"Mirrored", {-2, 0, 500, 0, 2, 120}},
                      FrameCase{"Turned", {0, -3, 500, 3, 0, 100}},
                      FrameCase{"Tilted", {2, 0.2, 200, -0.2, 2, 200}},
                      FrameCase{"OfAReducedMaster", {3, 0, 150, 0, 3, 120}, {120, 80}, 4},
                      FrameCase{"OfASmallerOutput", {3, 0, 150, 0, 3, 120}, {120, 80}, 1, {60, 20}},
                      FrameCase{
                          "LongerThanAStrip", {0.5, 0, 200, 0, 0.5, 60}, {40, 900}, 1, {40, 900}}),
    [](const auto& tested) { return tested.param.name; });

TEST(Reference, IsFreeOfAliasing) {
  cv::Mat board(400, 400, CV_8UC1);
  for (int y = 0; y < 400; ++y) {
    for (int x = 0; x < 400; ++x) board.at<std::uint8_t>(y, x) = (x + y) % 2 == 0 ? 0 : 255;
  }
  const auto reference =
      make_reference(board, {{80, 80}, {400, 400}, {5, 0, 0, 0, 5, 0}}, {80, 80});
  ASSERT_TRUE(reference);
  cv::Mat mean;
  cv::Mat deviation;
  cv::meanStdDev(reference->pixels, mean, deviation);
  EXPECT_NEAR(mean.at<double>(0), 127.5, 3);
  EXPECT_LT(deviation.at<double>(0), 12);
}

TEST(Reference, SaysWhatLiesBeyondTheMaster) {
  // Bars of 10 px above and below a picture of 100x60.
  const auto reference =
      make_reference(texture(200, 120), {{100, 80}, {200, 120}, {2, 0, 0, 0, 2, -20}}, {100, 80});
  ASSERT_TRUE(reference);
  EXPECT_EQ(cv::countNonZero(reference->valid.rowRange(0, 10)), 0);
  EXPECT_EQ(cv::countNonZero(reference->valid.rowRange(10, 70)), 60 * 100);
  EXPECT_EQ(cv::countNonZero(reference->valid.rowRange(70, 80)), 0);
}

TEST(Reference, RefusesFramesThatAreNone) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double endless = std::numeric_limits<double>::infinity();
  const cv::Mat master = texture(60, 40);
  const Size size{60, 40};
  for (const Affine& map :
       {Affine{0, 0, 0, 0, 0, 0}, Affine{1, 1, 0, 1, 1, 0}, Affine{nan, 0, 0, 0, 1, 0},
        Affine{1, 0, nan, 0, 1, 0}, Affine{1, 0, 0, 0, 1, endless}, Affine{endless, 0, 0, 0, 1, 0},
        Affine{1e9, 0, 0, 0, 1e9, 0}, Affine{1, 0, 1e12, 0, 1, 0}, Affine{1, 0, 5000, 0, 1, 0}}) {
    EXPECT_FALSE(make_reference(master, {size, size, map}, size)) << map.a << " " << map.c;
  }
  EXPECT_FALSE(make_reference({}, {size, size, {}}, size));
  EXPECT_FALSE(make_reference(master, {{0, 0}, size, {}}, size));
  EXPECT_FALSE(make_reference(master, {size, {0, 0}, {}}, size));
  EXPECT_FALSE(make_reference(master, {size, size, {}}, {0, 5}));
}

}  // namespace
}  // namespace picdesk::vision
