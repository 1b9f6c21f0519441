// SPDX-License-Identifier: GPL-3.0-or-later
#include "resample/halve.h"

#include <gmock/gmock.h>

#include "resample/pictures.h"

namespace picdesk {
namespace {

using testing::ElementsAre;

Bitmap of(Plane plane) {
  Bitmap bitmap;
  bitmap.format = plane.channels == 4   ? PixelFormat::rgba
                  : plane.channels == 3 ? PixelFormat::rgb
                                        : PixelFormat::ycbcr;
  bitmap.size = plane.size;
  bitmap.planes.push_back(std::move(plane));
  return bitmap;
}

TEST(Halve, AveragesBlocksOfFour) {
  Plane plane({4, 2}, 1);
  plane.samples = {10, 20, 255, 255, 30, 41, 255, 254};
  const Bitmap half = resample::halve(of(plane));
  EXPECT_EQ(half.size, (Size{4, 2}));  // of the picture, not of the plane
  EXPECT_EQ(half.planes[0].size, (Size{2, 1}));
  EXPECT_EQ(half.planes[0].step_x, 2);
  EXPECT_THAT(half.planes[0].samples, ElementsAre(25, 255));
}

TEST(Halve, AveragesAnOddEdgeWithItself) {
  Plane plane({3, 3}, 1);
  plane.samples = {0, 0, 10, 0, 0, 20, 30, 40, 50};
  const Bitmap half = resample::halve(of(plane));
  EXPECT_EQ(half.planes[0].size, (Size{2, 2}));
  EXPECT_THAT(half.planes[0].samples, ElementsAre(0, 15, 35, 50));
}

TEST(Halve, KeepsInterleavedChannelsApart) {
  Plane plane({2, 2}, 3);
  plane.samples = {1, 100, 200, 1, 100, 200, 1, 100, 200, 1, 100, 200};
  EXPECT_THAT(resample::halve(of(plane)).planes[0].samples, ElementsAre(1, 100, 200));
}

TEST(Halve, WeighsColourByAlpha) {
  Plane plane({2, 1}, 4);
  plane.samples = {200, 200, 200, 255, 0, 0, 0, 0};
  EXPECT_THAT(resample::halve(of(plane)).planes[0].samples, ElementsAre(200, 200, 200, 128));
}

TEST(Halve, TakesEveryPlaneOfAPicture) {
  Bitmap bitmap = of(test::noise({8, 6}, 1));
  bitmap.planes.push_back(test::noise({4, 3}, 1));
  bitmap.planes.back().step_x = bitmap.planes.back().step_y = 2;
  const Bitmap half = resample::halve(bitmap);
  EXPECT_EQ(half.planes[1].size, (Size{2, 2}));
  EXPECT_EQ(half.planes[1].step_y, 4);
}

}  // namespace
}  // namespace picdesk
