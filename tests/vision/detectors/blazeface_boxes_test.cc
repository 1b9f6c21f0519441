// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/blazeface_boxes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace picdesk::vision {
namespace {

TEST(BlazefaceAnchors, AreTwoAFineCellAndSixALargeOne) {
  const std::vector<Point> anchors = blazeface_anchors();
  ASSERT_EQ(anchors.size(), 896u);
  EXPECT_EQ(anchors[0], (Point{8, 8}));
  EXPECT_EQ(anchors[1], (Point{8, 8}));
  EXPECT_EQ(anchors[2], (Point{24, 8}));
  EXPECT_EQ(anchors[32], (Point{8, 24}));
  EXPECT_EQ(anchors[511], (Point{248, 248}));
  EXPECT_EQ(anchors[512], (Point{16, 16}));
  EXPECT_EQ(anchors[517], (Point{16, 16}));
  EXPECT_EQ(anchors[518], (Point{48, 16}));
  EXPECT_EQ(anchors[895], (Point{240, 240}));
}

TEST(BlazefaceFaces, LieAroundTheirAnchor) {
  const std::vector<Point> anchors = {{8, 8}, {100, 50}};
  const std::vector<float> scores = {-3, 2};
  std::vector<float> regressors(32, 0.0F);
  const float row[16] = {4, -6, 40, 20, -8, -5, 9, -4, 1, 2, 0, 0, 0, 0, 0, 0};
  std::copy(std::begin(row), std::end(row), regressors.begin() + 16);
  const auto faces = blazeface_faces({scores, regressors}, anchors, 0.7);
  ASSERT_EQ(faces.size(), 1u);
  EXPECT_EQ(faces.front().box, (Box{84, 34, 124, 54}));
  EXPECT_NEAR(faces.front().score, 1 / (1 + std::exp(-2.0)), 1e-12);
  ASSERT_TRUE(faces.front().landmarks);
  EXPECT_EQ(faces.front().landmarks->left_eye, (Point{92, 45}));
  EXPECT_EQ(faces.front().landmarks->right_eye, (Point{109, 46}));
  EXPECT_EQ(faces.front().landmarks->nose, (Point{101, 52}));
}

TEST(BlazefaceFaces, ScoresOfAnySizeAreTaken) {
  const std::vector<Point> anchors(3, Point{8, 8});
  const std::vector<float> scores = {1e30F, -1e30F, std::numeric_limits<float>::quiet_NaN()};
  const std::vector<float> regressors(48, 1.0F);
  const auto faces = blazeface_faces({scores, regressors}, anchors, 0.7);
  ASSERT_EQ(faces.size(), 1u);
  EXPECT_DOUBLE_EQ(faces.front().score, 1);
}

}  // namespace
}  // namespace picdesk::vision
