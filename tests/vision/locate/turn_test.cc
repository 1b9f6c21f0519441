// SPDX-License-Identifier: GPL-3.0-or-later
// Renditions turned and mirrored.
#include <gtest/gtest.h>

#include "vision/locate.h"
#include "vision/locate/edits.h"
#include "vision/material.h"
#include "vision/read_photo.h"

namespace picdesk::test {
namespace {

struct TurnCase {
  int quarter_turns;
  bool mirrored;
};

class LocateTurn : public testing::TestWithParam<TurnCase> {};

// Mirrored left to right first, then turned clockwise.
Affine turned(Affine map, Size upright, const TurnCase& turn) {
  if (turn.mirrored) map = {-map.a, map.b, map.c + map.a * upright.width, -map.d, map.e, map.f};
  const double width = upright.width, height = upright.height;
  switch (turn.quarter_turns) {
    case 1:  // (u, v) shows the upright picture's (v, height - u)
      return {-map.b, map.a, map.b * height + map.c, -map.e, map.d, map.e * height + map.f};
    case 2:
      return {-map.a, -map.b, map.a * width + map.b * height + map.c,
              -map.d, -map.e, map.d * width + map.e * height + map.f};
    case 3:
      return {map.b, -map.a, map.a * width + map.c, map.e, -map.d, map.d * width + map.f};
    default:
      return map;
  }
}

TEST_P(LocateTurn, IsTold) {
  PICDESK_NEED_PHOTO(path, "skimage/rocket.jpg");
  const Bitmap photo = read_photo(path);
  const Rect crop{60, 10, 360, 280};
  const Size upright{400, 360};
  const bool sideways = GetParam().quarter_turns % 2 == 1;
  MadeRendition made;
  made.to_master = turned(showing(crop, upright), upright, GetParam());
  made.bitmap = render(photo, made.to_master, sideways ? Size{360, 400} : upright);
  const auto located = vision::locate(made.bitmap, photo, photo.size);
  ASSERT_TRUE(located);
  ASSERT_EQ(located->verdict, Located::Verdict::found);
  EXPECT_LT(corner_error(located->place.to_master, made), 0.5);
  EXPECT_EQ(located->quarter_turns, GetParam().quarter_turns);
  EXPECT_EQ(located->mirrored, GetParam().mirrored);
  EXPECT_NEAR(located->tilt_degrees, 0, 0.05);
  EXPECT_EQ(located->crop, crop);
}

INSTANTIATE_TEST_SUITE_P(, LocateTurn,
                         testing::Values(TurnCase{0, false}, TurnCase{1, false}, TurnCase{2, false},
                                         TurnCase{3, false}, TurnCase{0, true}, TurnCase{1, true},
                                         TurnCase{2, true}, TurnCase{3, true}),
                         [](const auto& each) {
                           return std::to_string(90 * each.param.quarter_turns) +
                                  (each.param.mirrored ? "Mirrored" : "");
                         });

}  // namespace
}  // namespace picdesk::test
