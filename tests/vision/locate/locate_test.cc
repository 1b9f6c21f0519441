// SPDX-License-Identifier: GPL-3.0-or-later
// Renditions with a place known exactly, found again.
#include "vision/locate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <tuple>

#include "vision/locate/edits.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::test {
namespace {

// Reduced once for all tests: decoding costs more than looking.
const Bitmap& master(const std::string& path) {
  static std::map<std::string, Bitmap> known;
  const auto [at, absent] = known.try_emplace(path);
  if (absent) at->second = read_photo(path, 800);
  return at->second;
}

Located locate(const Bitmap& rendition, const Bitmap& picture) {
  auto located = vision::locate(rendition, picture, picture.size);
  if (!located) throw std::runtime_error(located.error().message);
  return *located;
}

using EditCase = std::tuple<std::string, Edit>;

class LocateEdit : public testing::TestWithParam<EditCase> {};

TEST_P(LocateEdit, IsFoundWithinAPixel) {
  const auto& [name_of_photo, edit] = GetParam();
  PICDESK_NEED_PHOTO(path, name_of_photo);
  const MadeRendition made = make_rendition(master(path), {450, 288}, edit, 7);
  const Located located = locate(made.bitmap, master(path));
  ASSERT_EQ(located.verdict, Located::Verdict::found);
  EXPECT_LT(corner_error(located.place.to_master, made), 1.0);
  EXPECT_EQ(located.mirrored, edit == Edit::mirrored);
  EXPECT_EQ(located.quarter_turns, 0);
  EXPECT_NEAR(std::abs(located.tilt_degrees), edit == Edit::rotated ? 2 : 0, 0.1);
  const double across = std::hypot(made.to_master.a, made.to_master.d);
  const double down = std::hypot(made.to_master.b, made.to_master.e);
  EXPECT_NEAR(located.squeeze, down / across, 0.004);
  EXPECT_NEAR(located.scale, 1 / std::sqrt(across * down), 0.003 / std::sqrt(across * down));
  EXPECT_GT(located.place.quality, edit == Edit::banner ? 0.3 : 0.8);
}

std::string edit_name(const testing::TestParamInfo<EditCase>& info) {
  std::string text = std::get<0>(info.param) + "_" + name(std::get<1>(info.param));
  for (char& letter : text) {
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  }
  return text;
}

INSTANTIATE_TEST_SUITE_P(, LocateEdit,
                         testing::Combine(testing::Values("skimage/astronaut.png",
                                                          "skimage/chelsea.png",
                                                          "sklearn/china.jpg"),
                                          testing::ValuesIn(kEdits)),
                         edit_name);

TEST(Locate, TellsATiltClockwiseAsPositive) {
  PICDESK_NEED_PHOTO(path, "sklearn/china.jpg");
  Affine map = showing({100, 60, 500, 330}, {400, 270});
  const double angle = 1.5 * 3.14159265358979 / 180;
  // The rendition's right hand edge came from higher up in the master: its content sank, clockwise.
  map = {std::cos(angle), std::sin(angle), map.c, -std::sin(angle), std::cos(angle), map.f};
  const Located located = locate(render(master(path), map, {400, 270}), master(path));
  ASSERT_EQ(located.verdict, Located::Verdict::found);
  EXPECT_NEAR(located.tilt_degrees, 1.5, 0.02);
}

TEST(Locate, RoundsAStraightCropToTheMastersPixels) {
  PICDESK_NEED_PHOTO(path, "skimage/coffee.png");
  const Rect crop{0, 37, 481, 345};
  const Located located =
      locate(render(master(path), showing(crop, {300, 192}), {300, 192}), master(path));
  ASSERT_EQ(located.verdict, Located::Verdict::found);
  EXPECT_EQ(located.crop, crop);
  EXPECT_TRUE(located.squeeze_measured);
  EXPECT_GT(located.matches, 0);
  EXPECT_EQ(located.place.quad[0], located.place.to_master.apply({0, 0}));
  EXPECT_EQ(located.place.quad[2], located.place.to_master.apply({300, 192}));
  EXPECT_FALSE(located.second);
}

TEST(Locate, SpeaksOfTheFullSizeMaster) {
  PICDESK_NEED_PHOTO(path, "mate/Dune.jpg");
  const Bitmap full = read_photo(path);
  Dice dice(3);
  const MadeRendition made =
      make_rendition(full, {301, 90, 1501, 858}, {600, 384}, Edit::webp75, dice);
  const auto located = vision::locate(made.bitmap, reduce(full, 900), full.size);
  ASSERT_TRUE(located);
  ASSERT_EQ(located->verdict, Located::Verdict::found);
  EXPECT_LT(corner_error(located->place.to_master, made), 0.5);
  EXPECT_NEAR(located->scale, 0.5, 0.001);
}

TEST(Locate, FindsEnlargedAndSmallRenditions) {
  PICDESK_NEED_PHOTO(path, "sklearn/flower.jpg");
  for (const Size size : {Size{600, 384}, Size{160, 102}}) {
    const MadeRendition made = make_rendition(master(path), size, Edit::webp75, 5);
    const Located located = locate(made.bitmap, master(path));
    ASSERT_EQ(located.verdict, Located::Verdict::found) << size.width;
    EXPECT_LT(corner_error(located.place.to_master, made), 1.0) << size.width;
  }
}

// The side of a barrel above lettering: nearly all that has detail is the banner.
TEST(Locate, LooksPastTheLetteringOfABanner) {
  PICDESK_NEED_PHOTO(path, "lomiri-16.04/Wine.jpg");
  const Bitmap full = read_photo(path, 2560);
  const MadeRendition made = make_rendition(full, {600, 384}, Edit::banner, 11111);
  const auto located =
      vision::locate(made.bitmap, reduce(full, vision::locate_master_side), full.size);
  ASSERT_TRUE(located);
  ASSERT_EQ(located->verdict, Located::Verdict::found);
  EXPECT_LT(corner_error(located->place.to_master, made), 1.5);
  EXPECT_EQ(located->place.quad[2], located->place.to_master.apply({600, 384}));
}

TEST(Locate, FindsAPictureInItself) {
  PICDESK_NEED_PHOTO(path, "skimage/chelsea.png");
  const Located located = locate(master(path), master(path));
  ASSERT_EQ(located.verdict, Located::Verdict::found);
  EXPECT_EQ(located.crop, Rect::whole(master(path).size));
  EXPECT_DOUBLE_EQ(located.place.quality, 1);
  EXPECT_NEAR(located.scale, 1, 1e-4);
}

TEST(Locate, GivesTheSameAnswerWhateverRanBefore) {
  PICDESK_NEED_PHOTO(path, "sklearn/china.jpg");
  PICDESK_NEED_PHOTO(other, "skimage/rocket.jpg");
  const MadeRendition made = make_rendition(master(path), {400, 256}, Edit::webp40, 3);
  const Located first = locate(made.bitmap, master(path));
  locate(made.bitmap, master(other));
  EXPECT_EQ(locate(made.bitmap, master(path)), first);
}

TEST(Locate, LeavesItsInputsAlone) {
  PICDESK_NEED_PHOTO(path, "skimage/camera.png");
  Bitmap grey;
  grey.format = PixelFormat::ycbcr;
  grey.size = master(path).size;
  grey.planes.emplace_back(grey.size, 1);
  for (std::size_t i = 0; i < grey.planes[0].samples.size(); ++i) {
    grey.planes[0].samples[i] = master(path).planes[0].samples[3 * i];
  }
  const auto before = grey.planes[0].samples;
  // Turned half round: OpenCV turns in place where it may.
  MadeRendition made;
  made.to_master = {-1, 0, double(grey.size.width), 0, -1, double(grey.size.height)};
  made.bitmap = render(master(path), made.to_master, grey.size);
  const Located located = locate(grey, made.bitmap);
  ASSERT_EQ(located.verdict, Located::Verdict::found);
  EXPECT_EQ(located.quarter_turns, 2);
  EXPECT_EQ(grey.planes[0].samples, before);
}

}  // namespace
}  // namespace picdesk::test
