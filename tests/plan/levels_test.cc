// SPDX-License-Identifier: GPL-3.0-or-later
// Persons, animals, saliency, the centre and focus marks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picdesk/plan.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

using test::box;
using test::chosen;
using test::detected;
using test::known;
using test::kTall;
using test::kWide;
using test::mirrored;
using test::with;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(CropOfSubjects, AStandingPersonKeepsTheHead) {
  const CropChoice choice =
      chosen(with({known(box(1500, 500, 700, 5000), RegionKind::person)}), {16, 9}, {4000, 6000});
  EXPECT_LE(choice.plan.rect.y0, 500);
  EXPECT_THAT(choice.plan.cuts, SizeIs(1));  // the legs are said to be cut
}

TEST(CropOfSubjects, AFaceOutweighsAnAnimalOfItsSize) {
  const CropChoice choice = chosen(with(
      {known(box(200, 1000, 600, 600), RegionKind::animal), known(box(5000, 1000, 600, 600))}));
  EXPECT_EQ(inside(box(5000, 1000, 600, 600), Box::of(choice.plan.rect)), 1);
}

TEST(CropBySaliency, GoesWhereTheEyeGoes) {
  Subjects subjects;
  subjects.detector = "dlib";
  subjects.saliency = test::grid_with({160, 107}, {120, 30, 140, 80});
  const CropChoice choice = chosen(subjects);
  EXPECT_EQ(choice.plan.level, CropLevel::saliency);
  EXPECT_LE(choice.plan.rect.x0, 4500);
  EXPECT_GE(choice.plan.rect.x1, 5250);
  EXPECT_THAT(choice.plan.reason, HasSubstr("100 %"));
  EXPECT_EQ(choice.plan.confidence, 0.4);
  EXPECT_EQ(choice.plan.detector, "dlib");
  ASSERT_THAT(choice.findings, SizeIs(1));
  EXPECT_EQ(choice.findings[0].rule, "crop/low-confidence");
  EXPECT_EQ(choice.findings[0].severity, Severity::info);
}

TEST(CropBySaliency, AGridOfAnotherSizeThanItsCellsIsNone) {
  Subjects subjects;
  subjects.saliency.size = {160, 107};
  subjects.saliency.cells = {1, 2, 3};
  EXPECT_EQ(chosen(subjects).plan.level, CropLevel::centre);
}

TEST(CropBySaliency, AGridOfNegativeSidesIsNone) {
  Subjects subjects;
  subjects.saliency.size = {-4, -3};  // as many cells as there are
  subjects.saliency.cells.assign(12, 1.0F / 12);
  EXPECT_EQ(chosen(subjects).plan.level, CropLevel::centre);
}

TEST(CropByCentre, IsNoFindingWhereNobodyLooked) {
  const auto choice = plan_crop({kWide, kTall, {}, {}});
  ASSERT_TRUE(choice);
  EXPECT_THAT(choice->findings, IsEmpty());
}

const SubjectRegion kMarkAtRight =
    known(box(5000, 2000, 200, 200), RegionKind::object, RegionSource::exif_subject_area);

// A peak at either side; `left`: that one's part of all that draws the eye.
SaliencyGrid two_peaks(double left) {
  SaliencyGrid grid = test::grid_with({160, 107}, {10, 40, 30, 60});
  const SaliencyGrid right = test::grid_with({160, 107}, {130, 40, 150, 60});
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    grid.cells[i] = static_cast<float>(grid.cells[i] * left + right.cells[i] * (1 - left));
  }
  return grid;
}

TEST(FocusMarks, AloneDecideNothing) {
  Subjects subjects = with({kMarkAtRight});
  EXPECT_EQ(chosen(subjects).plan.level, CropLevel::centre);
  subjects.regions.push_back(detected(box(600, 1000, 400, 500)));
  EXPECT_EQ(inside(box(600, 1000, 400, 500), Box::of(chosen(subjects).plan.rect)), 1);
}

TEST(FocusMarks, BreakTiesOnly) {
  Subjects subjects = with({kMarkAtRight});
  subjects.saliency = two_peaks(0.5);
  const Box right = box(4875, 1400, 750, 800);
  const Box left = box(375, 1400, 750, 800);
  EXPECT_GT(inside(right, Box::of(chosen(subjects).plan.rect)), 0.99);
  EXPECT_GT(inside(left, Box::of(chosen(mirrored(subjects, kWide)).plan.rect)), 0.99);
  subjects.saliency = two_peaks(0.6);
  EXPECT_GT(inside(left, Box::of(chosen(subjects).plan.rect)), 0.95);  // drawn a little to it
}

TEST(FocusMarks, LeaveNoGapBelowZero) {
  Subjects subjects = with({kMarkAtRight});
  subjects.saliency = two_peaks(0.504);
  const CropPlan plan = chosen(subjects).plan;
  EXPECT_GT(plan.rect.x0, 2000);  // the mark decided against the heavier peak
  ASSERT_TRUE(plan.runner_up);
  EXPECT_LT(plan.runner_up->x0, 2000);
  EXPECT_EQ(plan.score_gap, 0);
}

}  // namespace
}  // namespace picdesk
