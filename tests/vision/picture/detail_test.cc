// SPDX-License-Identifier: GPL-3.0-or-later
// Sharpness, blockiness, colours and saliency kept, each on pictures made for it.
#include <gtest/gtest.h>

#include "vision/picture/blockiness.h"
#include "vision/picture/colours.h"
#include "vision/picture/saliency_kept.h"
#include "vision/picture/sharpness.h"
#include "vision/picture/texture.h"

namespace picdesk::vision {
namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 200;

double sharpness_of(const cv::Mat& rendition, const cv::Mat& master) {
  const Overlay overlay{
      {rendition.cols, rendition.rows},
      {master.cols, master.rows},
      {double(master.cols) / rendition.cols, 0, 0, 0, double(master.rows) / rendition.rows, 0}};
  const auto reference = make_reference(master, overlay, {rendition.cols, rendition.rows});
  if (!reference) return -1;
  return sharpness(rendition, *reference, {0, 0, rendition.cols, rendition.rows}).value_or(-2);
}

cv::Mat blurred(const cv::Mat& pixels, double sigma) {
  cv::Mat result;
  cv::GaussianBlur(pixels, result, {}, sigma);
  return result;
}

cv::Mat scaled(const cv::Mat& pixels, cv::Size size, int filter) {
  cv::Mat result;
  cv::resize(pixels, result, size, 0, 0, filter);
  return result;
}

TEST(Sharpness, OfHonestRenditionsIsOne) {
  const cv::Mat master = texture(3 * kWidth, 3 * kHeight);
  const cv::Size size{kWidth, kHeight};
  EXPECT_NEAR(sharpness_of(scaled(master, size, cv::INTER_AREA), master), 1, 0.06);
  const cv::Mat bicubic = scaled(blurred(master, 0.9), size, cv::INTER_CUBIC);
  EXPECT_GT(sharpness_of(bicubic, master), 0.9);
}

TEST(Sharpness, FallsTheMoreTheStrongerTheBlur) {
  const cv::Mat master = texture(2 * kWidth, 2 * kHeight);
  const cv::Mat honest = scaled(master, {kWidth, kHeight}, cv::INTER_AREA);
  double before = sharpness_of(honest, master);
  for (const double sigma : {0.5, 0.6, 0.8, 1.0, 2.0}) {
    const double after = sharpness_of(blurred(honest, sigma), master);
    EXPECT_LT(after, before) << sigma;
    if (sigma >= 0.6) {
      EXPECT_LT(after, 0.9) << sigma;
    }
    before = after;
  }
}

TEST(Sharpness, OfEnlargedPicturesIsLow) {
  const cv::Mat master = texture(2 * kWidth, 2 * kHeight);
  for (const double factor : {0.667, 0.5}) {
    for (const int filter : {cv::INTER_LANCZOS4, cv::INTER_CUBIC, cv::INTER_LINEAR}) {
      const cv::Mat small =
          scaled(master, {int(factor * kWidth), int(factor * kHeight)}, cv::INTER_AREA);
      EXPECT_LT(sharpness_of(scaled(small, {kWidth, kHeight}, filter), master), 0.9)
          << factor << " " << filter;
    }
  }
}

TEST(Sharpness, OfSharpenedPicturesIsHigh) {
  const cv::Mat master = texture(2 * kWidth, 2 * kHeight);
  const cv::Mat honest = scaled(master, {kWidth, kHeight}, cv::INTER_AREA);
  const cv::Mat unsharp = honest + 1.5 * (honest - blurred(honest, 1));
  EXPECT_GT(sharpness_of(unsharp, master), 1.3);
}

TEST(Sharpness, IsUnknownWithoutTexture) {
  const cv::Mat flat(kHeight, kWidth, CV_8UC1, cv::Scalar(90));
  EXPECT_EQ(sharpness_of(flat, flat), -2);
  const cv::Mat tiny = texture(10, 10);
  EXPECT_EQ(sharpness_of(tiny, tiny), -2);
  const auto reference = make_reference(flat, whole(flat), {kWidth, kHeight});
  ASSERT_TRUE(reference);
  EXPECT_FALSE(sharpness(flat, *reference, {0, 0, 0, 0}));
}

// As a JPEG of low quality leaves it: each block of 8 px nearer to its mean.
cv::Mat in_blocks(const cv::Mat& pixels, int block, int x0, int y0) {
  cv::Mat result = pixels.clone();
  for (int y = y0; y + block <= result.rows; y += block) {
    for (int x = x0; x + block <= result.cols; x += block) {
      cv::Mat part = result({x, y, block, block});
      part = 0.4 * part + 0.6 * cv::mean(part)[0];
    }
  }
  return result;
}

TEST(Blockiness, ShowsTheGridWhereverItBegins) {
  const cv::Mat picture = blurred(texture(kWidth, kHeight), 1);
  EXPECT_LT(blockiness(picture), 1.15);
  for (const int phase : {0, 3, 7}) {
    EXPECT_GT(blockiness(in_blocks(picture, 8, phase, 7 - phase)), 1.5) << phase;
  }
  EXPECT_LT(blockiness(in_blocks(picture, 11, 0, 0)), 1.3);
}

TEST(Blockiness, IsNoneOfFlatAndTinyPictures) {
  EXPECT_EQ(blockiness(cv::Mat(kHeight, kWidth, CV_8UC1, cv::Scalar(90))), 1);
  for (const int side : {1, 2, 8, 31}) EXPECT_EQ(blockiness(texture(side, side)), 1) << side;
  EXPECT_EQ(blockiness({}), 1);
}

TEST(Colours, AreNearerToTheMasterTheyWereMadeFrom) {
  const cv::Mat converted = texture(kWidth, kHeight, 3);
  cv::Mat dull;
  converted.convertTo(dull, -1, 0.8, 20);
  const Overlay overlay = whole(converted);
  const auto of_right = unconverted(blurred(converted, 0.35), converted, dull, overlay);
  const auto of_wrong = unconverted(blurred(dull, 0.35), converted, dull, overlay);
  ASSERT_TRUE(of_right);
  ASSERT_TRUE(of_wrong);
  EXPECT_LT(*of_right, 0);
  EXPECT_GT(*of_wrong, 0);
}

TEST(Colours, OfABlackAndWhiteRenditionAreNoFault) {
  const cv::Mat converted = texture(kWidth, kHeight, 3);
  cv::Mat grey;
  cv::cvtColor(converted, grey, cv::COLOR_RGB2GRAY);
  cv::cvtColor(grey, grey, cv::COLOR_GRAY2RGB);
  const cv::Mat dull = 0.75 * converted + 0.25 * grey;
  EXPECT_LT(unconverted(grey, converted, dull, whole(converted)).value_or(-1), 0);
  EXPECT_GT(unconverted(dull, converted, dull, whole(converted)).value_or(-1), 0);
}

TEST(Colours, CannotBeToldWhereTheMastersAreAlike) {
  const cv::Mat picture = texture(kWidth, kHeight, 3);
  EXPECT_FALSE(unconverted(picture, picture, picture, whole(picture)));
}

SaliencyGrid grid_of(int width, int height, const std::vector<float>& cells) {
  return {{width, height}, cells};
}

TEST(SaliencyKept, IsTheShareOfTheBestWindow) {
  const SaliencyGrid grid = grid_of(4, 2, {0, 0, 0, 0.5F, 0, 0.25F, 0, 0.25F});
  const Size master{400, 200};
  // Of one column's width: the last holds .75.
  EXPECT_NEAR(*saliency_kept(grid, master, {300, 0, 400, 200}), 1, 1e-6);
  EXPECT_NEAR(*saliency_kept(grid, master, {100, 0, 200, 200}), 0.25 / 0.75, 1e-6);
  EXPECT_NEAR(*saliency_kept(grid, master, {0, 0, 100, 200}), 0, 1e-6);
  // Half a cell.
  EXPECT_NEAR(*saliency_kept(grid, master, {150, 0, 250, 200}), 0.125 / 0.75, 1e-6);
  EXPECT_NEAR(*saliency_kept(grid, master, {0, 0, 400, 200}), 1, 1e-6);
}

TEST(SaliencyKept, IsUnknownOfGridsThatTellNothing) {
  EXPECT_FALSE(saliency_kept({}, {400, 200}, {0, 0, 100, 100}));
  EXPECT_FALSE(saliency_kept(grid_of(2, 2, {1, 0, 0}), {400, 200}, {0, 0, 100, 100}));
  EXPECT_FALSE(saliency_kept(grid_of(2, 1, {0, 0}), {400, 200}, {0, 0, 100, 100}));
  EXPECT_FALSE(saliency_kept(grid_of(2, 1, {1, 0}), {400, 200}, {500, 0, 600, 100}));
  EXPECT_FALSE(saliency_kept(grid_of(2, 1, {1, 0}), {0, 0}, {0, 0, 100, 100}));
}

}  // namespace
}  // namespace picdesk::vision
