// SPDX-License-Identifier: GPL-3.0-or-later
// Protected regions, focal points, and what happens when they do not fit.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "picdesk/plan.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

using test::box;
using test::chosen;
using test::detected;
using test::kTall;
using test::kWide;
using test::protected_box;
using test::with;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Every place of a protected region: whole if it can be, and said if not.
TEST(ProtectedRegions, AreWholeWhereverTheyCanBe) {
  for (int width = 1; width <= 40; width += 3) {
    for (int x = 0; x + width <= 40; ++x) {
      const SubjectRegion region = protected_box({double(x), 3, double(x + width), 12});
      const Subjects subjects = with({region, detected(box(1, 2, 6, 7))});
      const auto choice = plan_crop({{40, 20}, {1, 1}, {}, {}, &subjects});
      ASSERT_EQ(bool(choice), width <= 20) << x << " " << width;
      if (!choice) continue;
      ASSERT_EQ(inside(region.box, Box::of(choice->plan.rect)), 1) << x << " " << width;
      ASSERT_EQ(choice->plan.level, CropLevel::protected_region);
      ASSERT_EQ(choice->plan.confidence >= 0.7, true);
    }
  }
}

TEST(ProtectedRegions, FocalPointUsesTheFreedomLeft) {
  const SubjectRegion region = protected_box(box(4000, 1000, 600, 600));
  const Subjects subjects = with({region});
  const auto choice = plan_crop({kWide, kTall, {}, FocalPoint{0.5, 0.5}, &subjects});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->plan.rect, (Rect{2350, 0, 4600, 4000}));  // 3000 is inside, 4600 the edge
  EXPECT_EQ(choice->plan.level, CropLevel::protected_region);
  EXPECT_THAT(choice->plan.reason, HasSubstr("protected object (user)"));
  EXPECT_THAT(choice->plan.reason, HasSubstr("0.5,0.5"));
}

TEST(FocalPoints, OfSubjectsAreNamedWithTheirSource) {
  Subjects subjects;
  subjects.focal_point = FocalPoint{0.25, 0.5};
  subjects.focal_source = RegionSource::cms;
  const CropChoice choice = chosen(subjects);
  EXPECT_EQ(choice.plan.level, CropLevel::focal_point);
  EXPECT_EQ(choice.plan.confidence, 0.9);
  EXPECT_THAT(choice.plan.reason, HasSubstr("0.25,0.5 (cms)"));
}

TEST(FocalPoints, OfTheRequestWin) {
  Subjects subjects;
  subjects.focal_point = FocalPoint{0, 0};
  const auto choice = plan_crop({kWide, kTall, {}, FocalPoint{1, 1}, &subjects});
  EXPECT_EQ(choice->plan.rect.x1, 6000);
}

TEST(FocalPoints, OutsideAreRefused) {
  EXPECT_FALSE(plan_crop({kWide, kTall, {}, FocalPoint{1.01, 0.5}}));
  EXPECT_FALSE(plan_crop({kWide, kTall, {}, FocalPoint{std::nan(""), 0.5}}));
}

struct Conflict {
  std::string name;
  OnConflict policy;
  bool bars;
  bool made;
  bool letterbox;
};
void PrintTo(const Conflict& conflict, std::ostream* out) { *out << conflict.name; }

class Conflicts : public ::testing::TestWithParam<Conflict> {};

TEST_P(Conflicts, AreTreatedAsThePolicySays) {
  const Subjects subjects =
      with({protected_box(box(500, 500, 900, 900)), protected_box(box(5000, 500, 400, 400))});
  CropRequest request{kWide, kTall, {}, {}, &subjects};
  request.on_conflict = GetParam().policy;
  request.bars_allowed = GetParam().bars;
  const auto choice = plan_crop(request);
  ASSERT_EQ(bool(choice), GetParam().made);
  if (!choice) {
    EXPECT_EQ(choice.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(choice.error().message, HasSubstr("2 protected regions (user)"));
    return;
  }
  const CropPlan& plan = choice->plan;
  EXPECT_EQ(plan.letterbox, GetParam().letterbox);
  ASSERT_FALSE(choice->findings.empty());
  EXPECT_EQ(choice->findings[0].rule, "crop/cannot-fit");
  EXPECT_EQ(choice->findings[0].severity, Severity::warning);
  EXPECT_EQ(choice->findings[0].measured, (Measurement{4900, 2250, "px"}));
  if (plan.letterbox) {
    EXPECT_EQ(plan.rect, (Rect{500, 0, 5400, 4000}));
    EXPECT_THAT(plan.cuts, IsEmpty());
    EXPECT_EQ(plan.policy, OnConflict::letterbox);
  } else {
    EXPECT_EQ(inside(subjects.regions[0].box, Box::of(plan.rect)), 1);
    ASSERT_THAT(plan.cuts, SizeIs(1));
    EXPECT_EQ(plan.cuts[0].inside, 0);
    EXPECT_EQ(plan.policy, OnConflict::best);
  }
}

INSTANTIATE_TEST_SUITE_P(
    PlanCrop, Conflicts,
    ::testing::Values(Conflict{"AutoWithoutBars", OnConflict::automatic, false, false, false},
                      Conflict{"AutoWithBars", OnConflict::automatic, true, true, true},
                      Conflict{"Fail", OnConflict::fail, true, false, false},
                      Conflict{"Letterbox", OnConflict::letterbox, true, true, true},
                      Conflict{"Best", OnConflict::best, false, true, false}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk
