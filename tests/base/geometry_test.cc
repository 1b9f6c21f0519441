// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/geometry.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace picdesk {
namespace {

using Position = std::pair<int, int>;  // x, y

// Where a stored pixel is seen, straight from Exif 2.32, 4.6.4 A: orientation n says at which side
// the 0th row and the 0th column are. Knows nothing of steps().
Position seen_at(Position stored, Size size, int orientation) {
  const auto [x, y] = stored;
  const int from_right = size.width - 1 - x;
  const int from_bottom = size.height - 1 - y;
  switch (orientation) {
    case 1:
      return {x, y};  // row 0 top, column 0 left
    case 2:
      return {from_right, y};  // top, right
    case 3:
      return {from_right, from_bottom};  // bottom, right
    case 4:
      return {x, from_bottom};  // bottom, left
    case 5:
      return {y, x};  // row 0 left, column 0 top
    case 6:
      return {from_bottom, x};  // row 0 right, column 0 top
    case 7:
      return {from_bottom, from_right};  // row 0 right, column 0 bottom
    default:
      return {y, from_right};  // row 0 left, column 0 bottom
  }
}

class EveryOrientation : public testing::TestWithParam<int> {
 protected:
  Orientation orientation() const { return static_cast<Orientation>(GetParam()); }
  // Calls check(size) for all stored sizes up to 4 x 5.
  template <class Check>
  void for_small_sizes(Check check) const {
    for (int width = 1; width <= 4; ++width) {
      for (int height = 1; height <= 5; ++height) check(Size{width, height});
    }
  }
};

TEST_P(EveryOrientation, UprightSizeHoldsEveryPixelOnce) {
  for_small_sizes([&](Size stored) {
    const Size upright = upright_size(stored, orientation());
    std::set<Position> seen;
    for (int y = 0; y < stored.height; ++y) {
      for (int x = 0; x < stored.width; ++x) seen.insert(seen_at({x, y}, stored, GetParam()));
    }
    EXPECT_EQ(static_cast<std::int64_t>(seen.size()), upright.area());
    EXPECT_EQ(*seen.rbegin(), Position(upright.width - 1, upright.height - 1));
    EXPECT_EQ(*seen.begin(), Position(0, 0));
  });
}

TEST_P(EveryOrientation, StepsReadTheStoredPixelThatIsSeenThere) {
  const OrientationSteps turn = steps(orientation());
  EXPECT_EQ(turn.transpose, swaps_axes(orientation()));
  for_small_sizes([&](Size stored) {
    const Size upright = upright_size(stored, orientation());
    for (int y = 0; y < upright.height; ++y) {
      for (int x = 0; x < upright.width; ++x) {
        const int u = turn.transpose ? y : x;
        const int v = turn.transpose ? x : y;
        const Position read = {turn.flip_x ? stored.width - 1 - u : u,
                               turn.flip_y ? stored.height - 1 - v : v};
        EXPECT_EQ(seen_at(read, stored, GetParam()), Position(x, y));
      }
    }
  });
}

TEST_P(EveryOrientation, StoredRectHoldsExactlyThePixelsTheUprightRectShows) {
  for_small_sizes([&](Size stored) {
    const Size upright = upright_size(stored, orientation());
    for (int x0 = 0; x0 < upright.width; ++x0) {
      for (int x1 = x0 + 1; x1 <= upright.width; ++x1) {
        for (int y0 = 0; y0 < upright.height; ++y0) {
          for (int y1 = y0 + 1; y1 <= upright.height; ++y1) {
            const Rect shown{x0, y0, x1, y1};
            const Rect rect = stored_rect(shown, stored, orientation());
            ASSERT_TRUE(rect.inside(stored));
            ASSERT_EQ(rect.size().area(), shown.size().area());
            for (int y = rect.y0; y < rect.y1; ++y) {
              for (int x = rect.x0; x < rect.x1; ++x) {
                const auto [seen_x, seen_y] = seen_at({x, y}, stored, GetParam());
                ASSERT_TRUE(seen_x >= x0 && seen_x < x1 && seen_y >= y0 && seen_y < y1);
              }
            }
          }
        }
      }
    }
  });
}

TEST_P(EveryOrientation, WholePictureStaysWhole) {
  const Size stored{30'000, 20'001};
  const Rect upright = Rect::whole(upright_size(stored, orientation()));
  EXPECT_EQ(stored_rect(upright, stored, orientation()), Rect::whole(stored));
}

INSTANTIATE_TEST_SUITE_P(Geometry, EveryOrientation, testing::Range(1, 9));

TEST(Size, AreaOfTheLargestMasterFitsIn64Bits) {
  EXPECT_EQ((Size{65'535, 65'535}.area()), 4'294'836'225);
}

TEST(Rect, KnowsWhatIsInsideAndEmpty) {
  EXPECT_TRUE((Rect{0, 0, 3, 2}.inside({3, 2})));
  EXPECT_FALSE((Rect{0, 0, 4, 2}.inside({3, 2})));
  EXPECT_FALSE((Rect{-1, 0, 3, 2}.inside({3, 2})));
  EXPECT_FALSE((Rect{0, 0, 3, 3}.inside({3, 2})));
  EXPECT_FALSE((Rect{0, -1, 3, 2}.inside({3, 2})));
  EXPECT_TRUE((Rect{2, 0, 2, 5}.empty()));
  EXPECT_TRUE((Rect{0, 5, 2, 5}.empty()));
  EXPECT_FALSE((Rect{0, 0, 1, 1}.empty()));
}

TEST(FocalPoint, TakesTheEdges) {
  for (const double x : {0.0, 0.25, 1.0}) {
    for (const double y : {0.0, 0.75, 1.0}) {
      const Result<FocalPoint> point = FocalPoint::make(x, y);
      ASSERT_TRUE(point);
      EXPECT_EQ(*point, (FocalPoint{x, y}));
    }
  }
}

TEST(FocalPoint, RefusesWhatIsNotInThePicture) {
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double bad : {-0.001, 1.001, std::nan(""), infinity, -infinity}) {
    for (const Result<FocalPoint>& point :
         {FocalPoint::make(bad, 0.5), FocalPoint::make(0.5, bad)}) {
      ASSERT_FALSE(point) << bad;
      EXPECT_EQ(point.error().code, ErrorCode::invalid_argument);
    }
  }
}

TEST(AspectRatio, IsInLowestTerms) {
  EXPECT_EQ(AspectRatio::make(600, 384).value(), (AspectRatio{25, 16}));
  EXPECT_EQ(AspectRatio::make(1, 1).value(), (AspectRatio{1, 1}));
  EXPECT_EQ(AspectRatio::make(1200, 630).value(), (AspectRatio{40, 21}));
}

TEST(AspectRatio, RefusesZeroAndLess) {
  for (const Result<AspectRatio>& ratio :
       {AspectRatio::make(0, 1), AspectRatio::make(1, 0), AspectRatio::make(-16, -9)}) {
    ASSERT_FALSE(ratio);
    EXPECT_EQ(ratio.error().code, ErrorCode::invalid_argument);
  }
}

}  // namespace
}  // namespace picdesk
