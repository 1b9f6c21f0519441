// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/block_hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

#include "picdesk/vision.h"
#include "vision/locate/edits.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::test {
namespace {

const char* const kPhotos[] = {"skimage/astronaut.png", "skimage/camera.png", "skimage/chelsea.png",
                               "skimage/coffee.png",    "skimage/rocket.jpg", "sklearn/china.jpg",
                               "sklearn/flower.jpg"};

std::string hash(const Bitmap& bitmap) {
  const auto text = vision::block_mean_hash(bitmap);
  if (!text) throw std::runtime_error(text.error().message);
  return *text;
}

Bitmap plain(Size size, int level) {
  Bitmap bitmap;
  bitmap.size = size;
  bitmap.planes.emplace_back(size, 3);
  std::fill(bitmap.planes[0].samples.begin(), bitmap.planes[0].samples.end(),
            static_cast<std::uint8_t>(level));
  return bitmap;
}

int bits(const std::string& text) {
  int sum = 0;
  for (const char digit : text) {
    sum += std::popcount(static_cast<unsigned>(std::stoi(std::string(1, digit), nullptr, 16)));
  }
  return sum;
}

TEST(BlockMeanHash, Has64LowerCaseHexDigits) {
  const std::string text = hash(plain({40, 30}, 9));
  EXPECT_EQ(text.size(), 64U);
  EXPECT_EQ(text.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(BlockMeanHash, SetsTheBitsOfTheBrighterHalf) {
  Bitmap halves = plain({256, 256}, 10);
  std::fill(halves.planes[0].samples.begin(), halves.planes[0].samples.begin() + 256L * 128 * 3,
            std::uint8_t{200});
  EXPECT_EQ(bits(hash(halves)), 128);
}

class Copies : public testing::TestWithParam<int> {};

TEST_P(Copies, LieNearAndOthersFar) {
  PICDESK_NEED_PHOTO(path, kPhotos[GetParam()]);
  const Bitmap photo = read_photo(path);
  const std::string own = hash(photo);
  const Size smaller{300, 300 * photo.size.height / photo.size.width};
  for (const Edit edit : {Edit::webp75, Edit::webp40, Edit::retoned, Edit::grey}) {
    Dice dice(1);
    const auto copy = make_rendition(photo, Rect::whole(photo.size), smaller, edit, dice);
    EXPECT_LE(hash_distance(own, hash(copy.bitmap)), 26) << name(edit);
  }
  for (std::size_t i = 0; i < std::size(kPhotos); ++i) {
    if (static_cast<int>(i) == GetParam()) continue;
    PICDESK_NEED_PHOTO(other, kPhotos[i]);
    EXPECT_GE(hash_distance(own, hash(read_photo(other))), 41) << kPhotos[i];
  }
}

INSTANTIATE_TEST_SUITE_P(, Copies, testing::Range(0, 7), [](const auto& each) {
  std::string text = kPhotos[each.param];
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return text;
});

TEST(BlockMeanHash, TakesFlatPicturesAndSinglePixels) {
  for (const Size size : {Size{1, 1}, Size{1, 500}, Size{500, 1}, Size{600, 384}}) {
    for (const int level : {0, 128, 255}) {
      EXPECT_EQ(hash(plain(size, level)).size(), 64U) << size.width << "x" << size.height;
    }
  }
}

TEST(BlockMeanHash, LooksAtLumaOfAnyFormat) {
  PICDESK_NEED_PHOTO(path, "skimage/camera.png");
  const Bitmap photo = read_photo(path);  // grey, as rgb
  Bitmap grey;
  grey.format = PixelFormat::ycbcr;
  grey.size = photo.size;
  grey.planes.emplace_back(photo.size, 1);
  for (std::size_t i = 0; i < grey.planes[0].samples.size(); ++i) {
    grey.planes[0].samples[i] = photo.planes[0].samples[3 * i];
  }
  EXPECT_EQ(hash(grey), hash(photo));
}

}  // namespace
}  // namespace picdesk::test
