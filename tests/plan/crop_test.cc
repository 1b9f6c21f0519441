// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "picdesk/plan.h"

namespace picdesk {
namespace {

using ::testing::HasSubstr;

constexpr AspectRatio kRatios[] = {{1, 1}, {25, 16}, {16, 9}, {9, 16},
                                   {4, 5}, {3, 2},   {40, 1}, {1, 40}};

// |window centre - focal point| for every possible offset: the smallest there is.
double least_distance(double focal, int window, int length) {
  double least = 1e9;
  for (int offset = 0; offset + window <= length; ++offset) {
    least = std::min(least, std::abs(offset + window / 2.0 - focal));
  }
  return least;
}

// Full on one axis, and within a pixel of the exact ratio on the other.
void expect_max_fit(const Rect& rect, Size master, AspectRatio ratio) {
  ASSERT_TRUE(rect.inside(master));
  ASSERT_FALSE(rect.empty());
  const double exact_height = double(master.width) * ratio.height / ratio.width;
  const double exact_width = double(master.height) * ratio.width / ratio.height;
  const bool full_width =
      rect.width() == master.width && std::abs(rect.height() - std::max(exact_height, 1.0)) <= 1.0;
  const bool full_height =
      rect.height() == master.height && std::abs(rect.width() - std::max(exact_width, 1.0)) <= 1.0;
  ASSERT_TRUE(full_width || full_height) << rect.width() << "x" << rect.height();
}

TEST(PlanCropExhaustive, EverySmallSizeRatioAndFocalPoint) {
  for (int width = 1; width <= 40; ++width) {
    for (int height = 1; height <= 40; ++height) {
      const Size master{width, height};
      for (const AspectRatio ratio : kRatios) {
        for (const double x : {0.0, 0.13, 0.5, 0.77, 1.0}) {
          for (const double y : {0.0, 0.31, 0.5, 1.0}) {
            SCOPED_TRACE(::testing::Message() << width << "x" << height << " " << ratio.width << ":"
                                              << ratio.height << " at " << x << "," << y);
            const auto choice = plan_crop({master, ratio, {}, FocalPoint{x, y}});
            ASSERT_TRUE(choice);
            const Rect& rect = choice->plan.rect;
            expect_max_fit(rect, master, ratio);
            const double fx = x * width;
            const double fy = y * height;
            ASSERT_GE(fx, rect.x0);
            ASSERT_LE(fx, rect.x1);
            ASSERT_GE(fy, rect.y0);
            ASSERT_LE(fy, rect.y1);
            ASSERT_DOUBLE_EQ(std::abs(rect.x0 + rect.width() / 2.0 - fx),
                             least_distance(fx, rect.width(), width));
            ASSERT_DOUBLE_EQ(std::abs(rect.y0 + rect.height() / 2.0 - fy),
                             least_distance(fy, rect.height(), height));
          }
        }
      }
    }
  }
}

TEST(PlanCropExhaustive, WindowMovesMonotonicallyWithTheFocalPoint) {
  for (int width = 2; width <= 60; width += 7) {
    int last = -1;
    for (int step = 0; step <= 100; ++step) {
      const auto choice = plan_crop({{width, 10}, {1, 1}, {}, FocalPoint{step / 100.0, 0.5}});
      ASSERT_TRUE(choice);
      ASSERT_GE(choice->plan.rect.x0, last);
      last = choice->plan.rect.x0;
    }
  }
}

TEST(PlanCropExhaustive, MirroredFocalPointMirrorsTheWindow) {
  for (int width = 10; width <= 40; ++width) {
    for (int step = 0; step <= 50; ++step) {
      const double x = step / 50.0;
      const Rect a = plan_crop({{width, 9}, {4, 5}, {}, FocalPoint{x, 0.5}})->plan.rect;
      const Rect b = plan_crop({{width, 9}, {4, 5}, {}, FocalPoint{1 - x, 0.5}})->plan.rect;
      ASSERT_LE(std::abs(a.x0 - (width - b.x1)), 1);  // ties may round to the same side
    }
  }
}

TEST(PlanCrop, CentreIsSaidToBeAGuess) {
  const auto choice = plan_crop({{6000, 4000}, {25, 16}, {}, {}});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, (Rect{0, 80, 6000, 3920}));
  EXPECT_EQ(choice->plan.level, CropLevel::centre);
  EXPECT_LT(choice->plan.confidence, 0.5);
  EXPECT_THAT(choice->plan.reason, HasSubstr("centre"));
}

TEST(PlanCrop, FocalPointIsNamedInTheReason) {
  const auto choice = plan_crop({{6000, 4000}, {1, 1}, {}, FocalPoint{0.25, 0.5}});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, (Rect{0, 0, 4000, 4000}));
  EXPECT_EQ(choice->plan.level, CropLevel::focal_point);
  EXPECT_THAT(choice->plan.reason, HasSubstr("0.25,0.5"));
}

TEST(PlanCrop, PictureOfTheRatioIsKeptWhole) {
  const auto choice = plan_crop({{1200, 768}, {25, 16}, {}, FocalPoint{0.9, 0.1}});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, (Rect{0, 0, 1200, 768}));
  EXPECT_EQ(choice->plan.level, CropLevel::whole);
}

TEST(PlanCrop, ExplicitCropOfTheRatioIsUsedAsItIs) {
  const Rect asked{100, 50, 1350, 850};
  const auto choice = plan_crop({{2000, 1000}, {25, 16}, asked, FocalPoint{0.9, 0.9}});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, asked);
  EXPECT_EQ(choice->plan.level, CropLevel::explicit_crop);
  EXPECT_TRUE(choice->findings.empty());
}

TEST(PlanCrop, ExplicitCropOfAnotherRatioIsAdjustedInside) {
  const auto choice = plan_crop({{2000, 1000}, {1, 1}, Rect{100, 100, 900, 500}, {}});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, (Rect{300, 100, 700, 500}));
  ASSERT_EQ(choice->findings.size(), 1U);
  EXPECT_EQ(choice->findings[0].rule, "crop/ratio-adjusted");
}

TEST(PlanCrop, ExplicitCropBeyondThePictureIsClippedAndSaid) {
  const auto choice = plan_crop({{1000, 1000}, {1, 1}, Rect{-100, 0, 900, 1000}, {}});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, (Rect{0, 50, 900, 950}));
  ASSERT_EQ(choice->findings.size(), 2U);
  EXPECT_EQ(choice->findings[0].rule, "crop/clipped");
}

TEST(PlanCrop, ExplicitCropOutsideIsRefused) {
  const auto choice = plan_crop({{1000, 1000}, {1, 1}, Rect{1000, 0, 1400, 400}, {}});
  ASSERT_FALSE(choice);
  EXPECT_EQ(choice.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(choice.error().message, HasSubstr("1000x1000"));
  EXPECT_FALSE(choice.error().hint.empty());
}

TEST(PlanCrop, EmptyPictureAndRatioAreRefused) {
  EXPECT_FALSE(plan_crop({{0, 10}, {1, 1}, {}, {}}));
  EXPECT_FALSE(plan_crop({{10, 10}, {0, 1}, {}, {}}));
}

TEST(FocalPointMake, RefusesWhatLiesOutside) {
  EXPECT_TRUE(FocalPoint::make(0, 1));
  EXPECT_FALSE(FocalPoint::make(-0.01, 0.5));
  EXPECT_FALSE(FocalPoint::make(0.5, 1.01));
  EXPECT_FALSE(FocalPoint::make(std::nan(""), 0.5));
}

}  // namespace
}  // namespace picdesk
