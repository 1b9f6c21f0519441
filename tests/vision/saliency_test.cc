// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/saliency.h"

#include <gtest/gtest.h>

#include <numeric>
#include <opencv2/core.hpp>

#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk {
namespace {

Bitmap plain(Size size, std::uint8_t value, int channels = 3) {
  Bitmap bitmap;
  bitmap.size = size;
  bitmap.format = channels == 1 ? PixelFormat::ycbcr : PixelFormat::rgb;
  bitmap.planes.emplace_back(size, channels);
  std::fill(bitmap.planes[0].samples.begin(), bitmap.planes[0].samples.end(), value);
  return bitmap;
}

// A red square with a chequered pattern on grey.
Bitmap with_square(Size size, Rect square) {
  Bitmap bitmap = plain(size, 120);
  for (int y = square.y0; y < square.y1; ++y) {
    for (int x = square.x0; x < square.x1; ++x) {
      std::uint8_t* pixel = bitmap.planes[0].row(y) + 3 * x;
      pixel[0] = (x / 8 + y / 8) % 2 == 0 ? 230 : 160;
      pixel[1] = pixel[2] = 30;
    }
  }
  return bitmap;
}

double sum(const SaliencyGrid& grid) {
  return std::accumulate(grid.cells.begin(), grid.cells.end(), 0.0);
}

double share(const SaliencyGrid& grid, Rect cells) {
  double total = 0;
  for (int y = cells.y0; y < cells.y1; ++y) {
    for (int x = cells.x0; x < cells.x1; ++x) {
      total += double(grid.cells[std::size_t(y * grid.size.width + x)]);
    }
  }
  return total;
}

class SaliencyOfSizes : public ::testing::TestWithParam<Size> {};

TEST_P(SaliencyOfSizes, HasALongSideOf160AndSumsToOne) {
  for (const int channels : {1, 3}) {
    const auto grid = vision::saliency(plain(GetParam(), 77, channels));
    ASSERT_TRUE(grid);
    EXPECT_EQ(std::max(grid->size.width, grid->size.height), 160);
    EXPECT_EQ(grid->cells.size(), std::size_t(grid->size.area()));
    EXPECT_NEAR(sum(*grid), 1, 1e-4);
    for (const float cell : grid->cells) ASSERT_GE(cell, 0);
  }
}

INSTANTIATE_TEST_SUITE_P(Vision, SaliencyOfSizes,
                         ::testing::Values(Size{1, 1}, Size{2, 3}, Size{1, 900}, Size{3000, 2},
                                           Size{160, 107}, Size{641, 480}),
                         [](const auto& test) {
                           return std::to_string(test.param.width) + "x" +
                                  std::to_string(test.param.height);
                         });

TEST(Saliency, FindsWhatDiffersFromTheBorder) {
  const auto grid = vision::saliency(with_square({640, 480}, {400, 120, 520, 240}));
  ASSERT_TRUE(grid);
  ASSERT_EQ(grid->size, (Size{160, 120}));
  // a sixteenth of the picture with its surroundings; an even map would give 0.09
  EXPECT_GT(share(*grid, {95, 25, 135, 65}), 0.6);
}

TEST(Saliency, IsTheSameWhateverRanBefore) {
  const Bitmap bitmap = with_square({640, 480}, {60, 120, 250, 300});
  const auto first = vision::saliency(bitmap);
  for (int run = 0; run < 5; ++run) {
    cv::theRNG().state = std::uint64_t(1000 + run);
    cv::theRNG().uniform(0, 10);
    const auto again = vision::saliency(bitmap);
    ASSERT_EQ(first->cells, again->cells);
  }
}

TEST(Saliency, LeavesTheThreadsGeneratorAsItWas) {
  cv::theRNG().state = 42;
  ASSERT_TRUE(vision::saliency(with_square({320, 240}, {10, 10, 80, 90})));
  EXPECT_EQ(cv::theRNG().state, 42U);
}

TEST(Saliency, OfNoPixelsIsRefused) {
  EXPECT_FALSE(vision::saliency(Bitmap{}));
  EXPECT_FALSE(vision::saliency(plain({0, 0}, 0)));
}

TEST(Saliency, OfAReducedPhotoIsThatOfTheWhole) {
  const auto photos = test::labelled_photos();
  if (photos.empty()) GTEST_SKIP() << "no labelled photos: PICDESK_CONFORMANCE_DIR";
  for (const auto& photo : photos) {
    if (photo.path.empty() || photo.negative) continue;
    const auto whole = vision::saliency(test::read_photo(photo.path, 1000));
    const auto reduced = vision::saliency(test::read_photo(photo.path, 500));
    ASSERT_TRUE(whole && reduced);
    ASSERT_EQ(whole->size, reduced->size);
    double both = 0;  // histogram intersection, 1 if equal
    for (std::size_t i = 0; i < whole->cells.size(); ++i) {
      both += double(std::min(whole->cells[i], reduced->cells[i]));
    }
    EXPECT_GT(both, 0.85) << photo.id;
    break;  // one is enough: decoding is slow
  }
}

}  // namespace
}  // namespace picdesk
