// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/ultraface_boxes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace picdesk::vision {
namespace {

constexpr Size kSmall = {320, 240};

TEST(UltrafacePriors, AreAsManyAsTheModelsHave) {
  EXPECT_EQ(ultraface_priors({320, 240}).size(), 4420u);
  EXPECT_EQ(ultraface_priors({640, 480}).size(), 17640u);
}

TEST(UltrafacePriors, RunRowByRowWithSizesInnermost) {
  const std::vector<Prior> priors = ultraface_priors(kSmall);
  const auto expect = [&](std::size_t at, double x, double y, double side) {
    EXPECT_DOUBLE_EQ(priors[at].x, x) << at;
    EXPECT_DOUBLE_EQ(priors[at].y, y) << at;
    EXPECT_DOUBLE_EQ(priors[at].width, side / 320) << at;
    EXPECT_DOUBLE_EQ(priors[at].height, std::min(1.0, side / 240)) << at;
  };
  expect(0, 0.5 / 40, 0.5 / 30, 10);
  expect(1, 0.5 / 40, 0.5 / 30, 16);
  expect(3, 1.5 / 40, 0.5 / 30, 10);
  expect(120, 0.5 / 40, 1.5 / 30, 10);
  expect(3600, 0.5 / 20, 0.5 / 15, 32);  // stride 16 begins
  expect(4200, 0.5 / 10, 0.5 / 8, 64);   // stride 32; 240 / 32 is rounded up
  expect(4360, 0.5 / 5, 0.5 / 4, 128);   // stride 64
  expect(4362, 0.5 / 5, 0.5 / 4, 256);   // higher than the canvas: clamped to it
}

// Outputs that see nothing: boxes on their priors, scores of "not a face".
struct Outputs {
  std::vector<Prior> priors = ultraface_priors(kSmall);
  std::vector<float> scores, boxes;

  explicit Outputs(bool offsets) {
    for (const Prior& prior : priors) {
      scores.insert(scores.end(), {1, 0});
      const double w = prior.width / 2, h = prior.height / 2;
      if (offsets) {
        boxes.insert(boxes.end(), {0, 0, 0, 0});
      } else {
        for (const double edge : {prior.x - w, prior.y - h, prior.x + w, prior.y + h}) {
          boxes.push_back(static_cast<float>(edge));
        }
      }
    }
  }
  void set(std::size_t at, std::initializer_list<float> box, float other, float face) {
    std::copy(box.begin(), box.end(), boxes.begin() + static_cast<std::ptrdiff_t>(4 * at));
    scores[2 * at] = other;
    scores[2 * at + 1] = face;
  }
  std::vector<Candidate> faces(double threshold) const {
    return ultraface_faces({scores, boxes}, priors, kSmall, threshold);
  }
};

TEST(UltrafaceFaces, AreCornersInShareOfTheCanvas) {
  Outputs outputs(false);
  outputs.set(2000, {0.25F, 0.5F, 0.5F, 1.125F}, 0.0625F, 0.9375F);
  const std::vector<Candidate> faces = outputs.faces(0.8);
  ASSERT_EQ(faces.size(), 1u);
  EXPECT_EQ(faces.front().box, (Box{80, 120, 160, 270}));  // may leave the canvas
  EXPECT_EQ(faces.front().score, 0.9375);
  EXPECT_FALSE(faces.front().landmarks);
}

TEST(UltrafaceFaces, ThresholdIsInclusive) {
  Outputs outputs(false);
  outputs.set(0, {0.1F, 0.1F, 0.2F, 0.2F}, 0.25F, 0.75F);
  outputs.set(1, {0.1F, 0.1F, 0.2F, 0.2F}, 0.5F, 0.5F);
  EXPECT_EQ(outputs.faces(0.75).size(), 1u);
  EXPECT_EQ(outputs.faces(0.5).size(), 2u);
  EXPECT_EQ(outputs.faces(0.76).size(), 0u);
}

TEST(UltrafaceFaces, OffsetsOfExportsWithoutPostProcessingAreDecoded) {
  Outputs outputs(true);
  const std::size_t at = 3600;  // centre 1/40, 1/30; 32 px
  outputs.set(at, {5, -2, static_cast<float>(5 * std::log(2.0)), 0}, 0, 1);
  const std::vector<Candidate> faces = outputs.faces(0.8);
  ASSERT_EQ(faces.size(), 1u);
  // Centre (8 + 0.1 * 5 * 32, 8 - 0.1 * 2 * 32) px, 64 px wide, 32 px high.
  EXPECT_NEAR(faces.front().box.x0, 24 - 32, 1e-4);
  EXPECT_NEAR(faces.front().box.y0, 1.6 - 16, 1e-4);
  EXPECT_NEAR(faces.front().box.x1, 24 + 32, 1e-4);
  EXPECT_NEAR(faces.front().box.y1, 1.6 + 16, 1e-4);
}

TEST(UltrafaceFaces, ScoresBeforeTheSoftmaxGetOne) {
  Outputs outputs(false);
  for (std::size_t i = 0; i < outputs.priors.size(); ++i) outputs.set(i, {}, 4, -4);
  outputs.set(7, {}, -1, 2);
  const std::vector<Candidate> faces = outputs.faces(0.8);
  ASSERT_EQ(faces.size(), 1u);
  EXPECT_NEAR(faces.front().score, std::exp(3.0) / (1 + std::exp(3.0)), 1e-9);
}

TEST(UltrafaceFaces, ScoresThatAreNoNumbersAreNoFaces) {
  Outputs outputs(false);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  outputs.set(7, {nan, nan, nan, nan}, nan, nan);
  EXPECT_TRUE(outputs.faces(0.8).empty());
}

}  // namespace
}  // namespace picdesk::vision
