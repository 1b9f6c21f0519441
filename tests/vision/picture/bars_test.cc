// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/picture/bars.h"

#include <gtest/gtest.h>

#include "vision/picture/texture.h"

namespace picdesk {
void PrintTo(const Bars& bars, std::ostream* out) {
  *out << bars.left << " " << bars.top << " " << bars.right << " " << bars.bottom;
}
}  // namespace picdesk

namespace picdesk::vision {
namespace {

cv::Mat with(cv::Mat pixels, const Bars& bars, const cv::Scalar& colour) {
  const cv::Rect inside = without(bars, pixels.size());
  cv::Mat result(pixels.size(), pixels.type(), colour);
  pixels(inside).copyTo(result(inside));
  return result;
}

struct BarsCase {
  const char* name;
  Bars drawn;
  Bars seen;  // by their look
};
void PrintTo(const BarsCase& tested, std::ostream* out) { *out << tested.name; }

class BarsDrawn : public ::testing::TestWithParam<BarsCase> {};

TEST_P(BarsDrawn, AreSeenByTheirLookInEveryColour) {
  const cv::Mat picture = texture(160, 120, 3);
  // A grey bar at one side is hardly set off from a picture as grey.
  const Bars& drawn = GetParam().drawn;
  const bool one_side =
      (drawn.left > 0) != (drawn.right > 0) || (drawn.top > 0) != (drawn.bottom > 0);
  for (const int level : {0, 128, 255}) {
    if (level == 128 && one_side) continue;
    EXPECT_EQ(bars_by_look(with(picture, GetParam().drawn, cv::Scalar::all(level))),
              GetParam().seen)
        << level;
  }
  EXPECT_EQ(bars_by_look(with(picture, GetParam().drawn, {200, 30, 60})), GetParam().seen);
}

TEST_P(BarsDrawn, AreKnownExactlyAgainstTheMaster) {
  const cv::Mat picture = texture(160, 120);
  const auto reference = make_reference(picture, whole(picture), {160, 120});
  ASSERT_TRUE(reference);
  for (const int level : {0, 128, 255}) {
    const Bars expected = GetParam().drawn.left == 1 ? Bars{} : GetParam().drawn;
    EXPECT_EQ(bars_against(with(picture, GetParam().drawn, cv::Scalar::all(level)), *reference),
              expected)
        << level;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Bars, BarsDrawn,
    ::testing::Values(BarsCase{"None", {}, {}}, BarsCase{"OneLineIsNone", {1, 0, 1, 0}, {}},
                      BarsCase{"TwoLines", {2, 0, 2, 0}, {2, 0, 2, 0}},
                      BarsCase{"AboveAndBelow", {0, 12, 0, 12}, {0, 12, 0, 12}},
                      BarsCase{"LeftAndRight", {30, 0, 30, 0}, {30, 0, 30, 0}},
                      BarsCase{"LeftAlone", {9, 0, 0, 0}, {9, 0, 0, 0}},
                      BarsCase{"BottomAlone", {0, 0, 0, 9}, {0, 0, 0, 9}},
                      BarsCase{"AllAround", {8, 8, 8, 8}, {8, 8, 8, 8}}),
    [](const auto& tested) { return tested.param.name; });

TEST(Bars, BeyondTheMasterAreKnownInItsOwnColourToo) {
  // A letterboxed dark picture: nothing but the frame tells.
  cv::Mat picture(120, 160, CV_8UC1, cv::Scalar(3));
  const Overlay overlay{{160, 140}, {160, 120}, {1, 0, 0, 0, 1, -10}};
  const auto reference = make_reference(picture, overlay, {160, 140});
  ASSERT_TRUE(reference);
  const cv::Mat rendition(140, 160, CV_8UC1, cv::Scalar(0));
  EXPECT_EQ(bars_against(rendition, *reference), (Bars{0, 10, 0, 10}));
}

TEST(Bars, ThatTheMasterHasAreNone) {
  const cv::Mat picture = with(texture(160, 120), {0, 20, 0, 20}, cv::Scalar::all(255));
  const auto reference = make_reference(picture, whole(picture), {160, 120});
  ASSERT_TRUE(reference);
  EXPECT_EQ(bars_against(picture, *reference), Bars{});
  // Toned, too.
  cv::Mat toned;
  picture.convertTo(toned, -1, 0.7, 10);
  EXPECT_EQ(bars_against(toned, *reference), Bars{});
}

TEST(Bars, AreNotSeenInFlatPictures) {
  EXPECT_EQ(bars_by_look(cv::Mat(90, 120, CV_8UC3, cv::Scalar::all(255))), Bars{});
  EXPECT_EQ(bars_by_look({}), Bars{});
  for (int side = 1; side <= 6; ++side) {
    EXPECT_EQ(bars_by_look(cv::Mat(side, side, CV_8UC1, cv::Scalar::all(7))), Bars{}) << side;
  }
}

TEST(Bars, ASkyThatFadesIsNone) {
  cv::Mat sky = texture(160, 120, 3);
  for (int y = 0; y < 60; ++y) sky.row(y).setTo(cv::Scalar::all(240 - 2 * y));
  EXPECT_EQ(bars_by_look(sky), Bars{});
}

TEST(Bars, WhatTheyLeave) {
  EXPECT_EQ(without({1, 2, 3, 4}, {20, 10}), cv::Rect(1, 2, 16, 4));
  EXPECT_TRUE(without({10, 0, 10, 0}, {20, 10}).empty());
}

}  // namespace
}  // namespace picdesk::vision
