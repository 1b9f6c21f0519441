// SPDX-License-Identifier: GPL-3.0-or-later
#include "picdesk/regions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>
#include <string>

namespace picdesk {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(Box, OfARect) {
  const Box box = Box::of({1, 2, 4, 8});
  EXPECT_EQ(box, (Box{1, 2, 4, 8}));
  EXPECT_EQ(box.width(), 3);
  EXPECT_EQ(box.height(), 6);
  EXPECT_EQ(box.area(), 18);
  EXPECT_EQ(box.centre(), (Point{2.5, 5}));
  EXPECT_FALSE(box.empty());
}

struct EmptyCase {
  const char* name;
  Box box;
};

class EmptyBox : public ::testing::TestWithParam<EmptyCase> {};

TEST_P(EmptyBox, HasNoAreaAndNoOverlap) {
  const Box& box = GetParam().box;
  const Box window{-10, -10, 10, 10};
  EXPECT_TRUE(box.empty());
  EXPECT_EQ(box.area(), 0);
  EXPECT_EQ(inside(box, window), 0);
  EXPECT_EQ(inside(window, box), 0);
  EXPECT_EQ(overlap(box, window), 0);
  EXPECT_EQ(overlap(box, box), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, EmptyBox,
    ::testing::Values(EmptyCase{"nothing", {}}, EmptyCase{"flat", {0, 0, 5, 0}},
                      EmptyCase{"thin", {2, 0, 2, 5}}, EmptyCase{"reversed", {5, 5, 0, 0}},
                      EmptyCase{"reversed_x", {5, 0, 0, 5}}, EmptyCase{"nan_left", {kNan, 0, 5, 5}},
                      EmptyCase{"nan_bottom", {0, 0, 5, kNan}}),
    [](const auto& test) { return test.param.name; });

// All boxes of a small grid, held against counted cells.
class GridTest : public ::testing::Test {
 protected:
  static constexpr int kSide = 4;

  template <class Action>
  static void for_each_rect(const Action& action) {
    for (int x0 = 0; x0 < kSide; ++x0) {
      for (int y0 = 0; y0 < kSide; ++y0) {
        for (int x1 = x0 + 1; x1 <= kSide; ++x1) {
          for (int y1 = y0 + 1; y1 <= kSide; ++y1) action(Rect{x0, y0, x1, y1});
        }
      }
    }
  }
  static bool holds(const Rect& rect, int cell) {
    const int x = cell % kSide;
    const int y = cell / kSide;
    return x >= rect.x0 && x < rect.x1 && y >= rect.y0 && y < rect.y1;
  }
};

TEST_F(GridTest, SharesAreThoseOfCountedCells) {
  for_each_rect([&](const Rect& a) {
    for_each_rect([&](const Rect& b) {
      int both = 0;
      int either = 0;
      int first = 0;
      for (int cell = 0; cell < kSide * kSide; ++cell) {
        both += holds(a, cell) && holds(b, cell) ? 1 : 0;
        either += holds(a, cell) || holds(b, cell) ? 1 : 0;
        first += holds(a, cell) ? 1 : 0;
      }
      ASSERT_EQ(intersection(Box::of(a), Box::of(b)).area(), both);
      ASSERT_DOUBLE_EQ(inside(Box::of(a), Box::of(b)), double(both) / first);
      ASSERT_DOUBLE_EQ(overlap(Box::of(a), Box::of(b)), double(both) / either);
      ASSERT_DOUBLE_EQ(overlap(Box::of(a), Box::of(b)), overlap(Box::of(b), Box::of(a)));
    });
  });
}

TEST(HeadBox, HasRoomForHairAndEars) {
  const Box head = head_box({100, 200, 200, 300}, {1000, 1000});
  EXPECT_EQ(head, (Box{88, 165, 212, 300}));
}

TEST(HeadBox, IsClippedToThePicture) {
  EXPECT_EQ(head_box({5, 10, 105, 110}, {110, 105}), (Box{0, 0, 110, 105}));
  EXPECT_TRUE(head_box({500, 500, 600, 600}, {100, 100}).empty());
}

TEST(RegionNames, AreDistinctAndSourcesNameTheDetector) {
  std::set<std::string_view> kinds;
  for (int i = 0; i <= static_cast<int>(RegionKind::crop); ++i) {
    kinds.insert(name(static_cast<RegionKind>(i)));
  }
  EXPECT_EQ(kinds.size(), 8u);
  EXPECT_FALSE(kinds.contains(""));
  std::set<std::string> sources;
  for (int i = 0; i <= static_cast<int>(RegionSource::saliency); ++i) {
    SubjectRegion region;
    region.source = static_cast<RegionSource>(i);
    region.detector = "dlib";
    sources.insert(source_text(region));
  }
  EXPECT_EQ(sources, (std::set<std::string>{"metadata-iptc", "metadata-mwg", "metadata-mp",
                                            "exif-subject-area", "cms", "user", "detector:dlib",
                                            "saliency"}));
}

}  // namespace
}  // namespace picdesk
