// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/tiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace picdesk::vision {
namespace {

// Whether every pixel lies in a tile: row by row of the tiles' own starts.
bool cover(const std::vector<Rect>& all, Size picture) {
  for (const Rect& row : all) {
    int reached = 0;
    for (const Rect& tile : all) {
      if (tile.y0 == row.y0 && tile.x0 <= reached) reached = std::max(reached, tile.x1);
    }
    if (reached < picture.width) return false;
  }
  int bottom = 0;
  for (const Rect& tile : all) {
    if (tile.y0 <= bottom) bottom = std::max(bottom, tile.y1);
  }
  return bottom == picture.height;
}

TEST(Tiles, CoverPicturesOfEverySize) {
  for (int width = 1; width <= 700; width += 13) {
    for (int height = 1; height <= 700; height += 13) {
      const Size picture = {width, height};
      const std::vector<Rect> all = tiles(picture);
      if (all.empty()) continue;
      ASSERT_TRUE(cover(all, picture)) << width << "x" << height;
      for (const Rect& tile : all) {
        ASSERT_TRUE(tile.inside(picture) && !tile.empty()) << width << "x" << height;
      }
    }
  }
}

TEST(Tiles, AreSixTenthsOfTheShorterSideAndOverlap) {
  // 400 px: ceil((1500 - 400) / 280) + 1 = 5 columns, ceil(267 / 280) + 1 = 2 rows of 400 px.
  const std::vector<Rect> all = tiles({1500, 667});
  ASSERT_EQ(all.size(), 10u);
  EXPECT_EQ(all[0], (Rect{0, 0, 400, 400}));
  EXPECT_EQ(all[1], (Rect{275, 0, 675, 400}));
  EXPECT_EQ(all[9], (Rect{1100, 267, 1500, 667}));
}

struct NoneCase {
  const char* name;
  Size picture;
};

class NoTiles : public testing::TestWithParam<NoneCase> {};

TEST_P(NoTiles, WhereTheyWouldShowNothingNewOrNeverEnd) {
  EXPECT_TRUE(tiles(GetParam().picture).empty());
}

INSTANTIATE_TEST_SUITE_P(Pictures, NoTiles,
                         testing::Values(NoneCase{"OnePixel", {1, 1}}, NoneCase{"Icon", {64, 64}},
                                         NoneCase{"Line", {30000, 1}},
                                         NoneCase{"Column", {1, 30000}}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(CutByTile, CountsOnlyEdgesThatAreNotThePictures) {
  const Size picture = {1000, 1000};
  const Rect corner = {0, 0, 400, 400}, middle = {300, 300, 700, 700};
  EXPECT_FALSE(cut_by_tile({0, 0, 100, 100}, corner, picture));
  EXPECT_FALSE(cut_by_tile({300, 300, 397, 397}, corner, picture));
  EXPECT_TRUE(cut_by_tile({300, 300, 398, 390}, corner, picture));
  EXPECT_TRUE(cut_by_tile({300, 300, 390, 398}, corner, picture));
  EXPECT_FALSE(cut_by_tile({303, 303, 400, 400}, middle, picture));
  EXPECT_TRUE(cut_by_tile({302, 303, 400, 400}, middle, picture));
  EXPECT_TRUE(cut_by_tile({303, 302, 400, 400}, middle, picture));
}

}  // namespace
}  // namespace picdesk::vision
