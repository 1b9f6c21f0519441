// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/yunet_boxes.h"

#include <gtest/gtest.h>

#include <cmath>

namespace picdesk::vision {
namespace {

// A grid of 4 columns and 2 rows, stride 16, with one cell that sees something.
struct Grid {
  std::vector<float> classes = std::vector<float>(8, 0.0F);
  std::vector<float> objects = std::vector<float>(8, 0.0F);
  std::vector<float> boxes = std::vector<float>(32, 0.0F);
  std::vector<float> landmarks = std::vector<float>(80, 0.0F);

  void set(std::size_t cell, float class_score, float object_score) {
    classes[cell] = class_score;
    objects[cell] = object_score;
  }
  std::vector<Candidate> faces(double threshold) const {
    return yunet_faces({16, classes, objects, boxes, landmarks}, 4, threshold);
  }
};

TEST(YunetFaces, LieInTheirCell) {
  Grid grid;
  grid.set(6, 0.81F, 1.0F);  // row 1, column 2
  const float box[4] = {0.5F, 0.25F, static_cast<float>(std::log(2.0)),
                        static_cast<float>(std::log(3.0))};
  std::copy(std::begin(box), std::end(box), grid.boxes.begin() + 24);
  const float marks[6] = {-0.25F, 0, 0.75F, 0.125F, 0.25F, 0.5F};
  std::copy(std::begin(marks), std::end(marks), grid.landmarks.begin() + 60);
  const auto faces = grid.faces(0.8);
  ASSERT_EQ(faces.size(), 1u);
  // Centre (2.5 * 16, 1.25 * 16), 32 wide, 48 high.
  EXPECT_NEAR(faces.front().box.x0, 24, 1e-4);
  EXPECT_NEAR(faces.front().box.y0, -4, 1e-4);
  EXPECT_NEAR(faces.front().box.x1, 56, 1e-4);
  EXPECT_NEAR(faces.front().box.y1, 44, 1e-4);
  EXPECT_NEAR(faces.front().score, 0.9, 1e-6);
  ASSERT_TRUE(faces.front().landmarks);
  EXPECT_EQ(faces.front().landmarks->left_eye, (Point{28, 16}));
  EXPECT_EQ(faces.front().landmarks->right_eye, (Point{44, 18}));
  EXPECT_EQ(faces.front().landmarks->nose, (Point{36, 24}));
}

TEST(YunetFaces, ScoresAreClampedBeforeTheyAreJoined) {
  Grid grid;
  grid.set(0, 1.7F, 0.64F);   // 1 * 0.64
  grid.set(1, -0.9F, -0.9F);  // not the product of two negatives
  grid.set(2, 0.36F, 1.0F);
  const auto faces = grid.faces(0.75);
  ASSERT_EQ(faces.size(), 1u);
  EXPECT_NEAR(faces.front().score, 0.8, 1e-6);
}

}  // namespace
}  // namespace picdesk::vision
