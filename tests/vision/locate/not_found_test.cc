// SPDX-License-Identifier: GPL-3.0-or-later
// What must not be found, and what has no one place.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "vision/locate.h"
#include "vision/locate/edits.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::test {
namespace {

const char* const kPhotos[] = {"skimage/astronaut.png", "skimage/camera.png", "skimage/chelsea.png",
                               "skimage/coffee.png",    "skimage/rocket.jpg", "sklearn/china.jpg",
                               "sklearn/flower.jpg"};

class WrongMaster : public testing::TestWithParam<int> {};

TEST_P(WrongMaster, IsNeverAccepted) {
  PICDESK_NEED_PHOTO(path, kPhotos[GetParam()]);
  const Bitmap picture = read_photo(path, 640);
  for (std::size_t step = 1; step <= 3; ++step) {
    const std::size_t i = (static_cast<std::size_t>(GetParam()) + step) % std::size(kPhotos);
    PICDESK_NEED_PHOTO(other, kPhotos[i]);
    const MadeRendition made = make_rendition(picture, {300, 192}, kEdits[i % kEdits.size()], i);
    const Bitmap master = read_photo(other, 640);
    const auto located = vision::locate(made.bitmap, master, master.size);
    ASSERT_TRUE(located);
    EXPECT_NE(located->verdict, Located::Verdict::found) << kPhotos[i];
  }
}

INSTANTIATE_TEST_SUITE_P(, WrongMaster, testing::Range(0, 7), [](const auto& each) {
  std::string text = kPhotos[each.param];
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return text;
});

TEST(Locate, KnowsADifferentPictureOfMuchDetail) {
  PICDESK_NEED_PHOTO(path, "sklearn/china.jpg");
  PICDESK_NEED_PHOTO(other, "skimage/astronaut.png");
  const Bitmap rendition = read_photo(path, 500);
  const Bitmap master = read_photo(other);
  const auto located = vision::locate(rendition, master, master.size);
  ASSERT_TRUE(located);
  EXPECT_EQ(located->verdict, Located::Verdict::different_picture);
}

Bitmap plain(Size size, int level) {
  Bitmap bitmap;
  bitmap.size = size;
  bitmap.planes.emplace_back(size, 3);
  std::fill(bitmap.planes[0].samples.begin(), bitmap.planes[0].samples.end(),
            static_cast<std::uint8_t>(level));
  return bitmap;
}

TEST(Locate, DoesNotGuessWhereThereIsNothingToSee) {
  PICDESK_NEED_PHOTO(path, "skimage/chelsea.png");
  const Bitmap cat = read_photo(path);
  const Size sizes[] = {{1, 1}, {1, 300}, {300, 1}, {47, 200}, {300, 200}};
  for (const Size size : sizes) {
    for (const int level : {0, 128, 255}) {
      const Bitmap flat = plain(size, level);
      for (const auto& [one, other] : {std::pair{&flat, &cat}, {&cat, &flat}, {&flat, &flat}}) {
        const auto located = vision::locate(*one, *other, other->size);
        ASSERT_TRUE(located) << located.error().message;
        EXPECT_EQ(located->verdict, Located::Verdict::not_found)
            << size.width << "x" << size.height;
      }
    }
  }
}

// A ramp is one place like any other along it.
TEST(Locate, DoesNotGuessInAGradient) {
  Bitmap ramp = plain({800, 500}, 0);
  for (int y = 0; y < 500; ++y) {
    for (int x = 0; x < 800 * 3; ++x) {
      ramp.planes[0].row(y)[x] = static_cast<std::uint8_t>(y / 2);
    }
  }
  const Bitmap part = render(ramp, showing({100, 100, 500, 356}, {300, 192}), {300, 192});
  const auto located = vision::locate(part, ramp, ramp.size);
  ASSERT_TRUE(located);
  EXPECT_NE(located->verdict, Located::Verdict::found);
}

TEST(Locate, NamesASecondPlaceInARepeatingPattern) {
  // The same photograph twice, side by side.
  PICDESK_NEED_PHOTO(path, "skimage/coffee.png");
  const Bitmap tile = read_photo(path, 400);
  Bitmap pair = plain({2 * tile.size.width, tile.size.height}, 0);
  for (int y = 0; y < tile.size.height; ++y) {
    const std::uint8_t* row = tile.planes[0].row(y);
    const auto width = static_cast<std::ptrdiff_t>(tile.planes[0].stride());
    std::copy(row, row + width, pair.planes[0].row(y));
    std::copy(row, row + width, pair.planes[0].row(y) + width);
  }
  const Bitmap part = render(pair, showing({40, 20, 360, 224}, {320, 204}), {320, 204});
  const auto located = vision::locate(part, pair, pair.size);
  ASSERT_TRUE(located);
  ASSERT_EQ(located->verdict, Located::Verdict::found);
  ASSERT_TRUE(located->second);
  const double apart = located->second->quad[0].x - located->place.quad[0].x;
  EXPECT_NEAR(std::abs(apart), tile.size.width, 1);
  EXPECT_NEAR(located->second->quality, located->place.quality, 0.03);
}

}  // namespace
}  // namespace picdesk::test
