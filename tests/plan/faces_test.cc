// SPDX-License-Identifier: GPL-3.0-or-later
// Crops of faces: whole or out, never cut without a word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "picdesk/plan.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

using test::box;
using test::chosen;
using test::detected;
using test::known;
using test::kWide;
using test::with;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

int below(std::mt19937& draw, int limit) {
  return static_cast<int>(draw() % static_cast<unsigned>(limit));
}

TEST(CropOfFaces, OneFaceIsWholeAndMoreOrLessInTheMiddle) {
  const CropChoice choice = chosen(with({detected(box(4500, 1000, 400, 500))}));
  EXPECT_EQ(choice.plan.level, CropLevel::detected_face);
  EXPECT_EQ(inside(box(4500, 1000, 400, 500), Box::of(choice.plan.rect)), 1);
  EXPECT_NEAR((choice.plan.rect.x0 + choice.plan.rect.x1) / 2.0, 4700, 120);
  EXPECT_THAT(choice.plan.cuts, IsEmpty());
}

TEST(CropOfFaces, TallPictureShowsTheFaceAboveTheMiddle) {
  const CropChoice choice =
      chosen(with({detected(box(1800, 2000, 400, 500))}), {16, 9}, {4000, 6000});
  const double line = (2250.0 - choice.plan.rect.y0) / choice.plan.rect.height();
  EXPECT_NEAR(line, 0.36, 0.03);
}

// A window of 2250 px slides over faces at every place: no face is ever cut that need not be.
TEST(CropOfFaces, TwoFacesAreNeverCut) {
  for (int second = 0; second <= 5600; second += 40) {
    const std::vector<SubjectRegion> faces = {detected(box(600, 900, 400, 500)),
                                              detected(box(second, 1100, 360, 450))};
    const CropChoice choice = chosen(with(faces));
    for (const SubjectRegion& face : faces) {
      const double share = inside(face.box, Box::of(choice.plan.rect));
      ASSERT_TRUE(share < 0.03 || share > 0.97) << second << ": " << share;
    }
  }
}

TEST(CropOfFaces, AllAreKeptWhereSomeWindowHoldsThem) {
  std::mt19937 draw(7);
  for (int run = 0; run < 300; ++run) {
    const int first = below(draw, 3500);
    std::vector<SubjectRegion> faces;
    for (int i = 0; i < 5; ++i) {
      const int side = 120 + below(draw, 300);
      const int x = first + below(draw, 2250 - side);
      faces.push_back(detected(box(x, 500 + below(draw, 2000), side, side * 1.25), 0.8));
    }
    const CropChoice choice = chosen(with(faces));
    for (const SubjectRegion& face : faces) {
      ASSERT_GT(inside(face.box, Box::of(choice.plan.rect)), 0.97) << "run " << run;
    }
  }
}

TEST(CropOfFaces, AFaceLeftOutIsListedAndLowersConfidence) {
  const CropChoice choice =
      chosen(with({detected(box(200, 900, 500, 600)), detected(box(5500, 900, 300, 400))}));
  ASSERT_THAT(choice.plan.cuts, SizeIs(1));
  EXPECT_EQ(choice.plan.cuts[0].inside, 0);
  EXPECT_EQ(choice.plan.cuts[0].region.box, box(5500, 900, 300, 400));
  EXPECT_NEAR(choice.plan.confidence, 0.8 * 0.95 * 0.7, 1e-9);
  EXPECT_THAT(choice.plan.reason, HasSubstr("1 of 2 faces (detector:ultraface640)"));
}

TEST(CropOfFaces, AFaceTooLargeToBeWholeIsAFinding) {
  const CropChoice choice = chosen(with({known(box(1000, 200, 3600, 3600))}));
  ASSERT_THAT(choice.findings, SizeIs(1));
  EXPECT_EQ(choice.findings[0].rule, "crop/cannot-fit");
  EXPECT_EQ(choice.findings[0].severity, Severity::warning);
  ASSERT_TRUE(choice.findings[0].measured);
  EXPECT_LT(choice.findings[0].measured->value, 0.97);
  EXPECT_THAT(choice.plan.cuts, SizeIs(1));
}

TEST(CropOfFaces, OnlyASureDetectorWarns) {
  Subjects subjects = with({detected(box(1000, 200, 3600, 3600), 0.85)});
  subjects.detector = "ultraface640";
  subjects.error_threshold = 0.9;
  EXPECT_EQ(chosen(subjects).findings.at(0).severity, Severity::info);
  subjects.error_threshold = 0.8;
  EXPECT_EQ(chosen(subjects).findings.at(0).severity, Severity::warning);
}

TEST(CropOfFaces, SmallBackgroundFacesDoNotPull) {
  const SubjectRegion main = detected(box(700, 800, 1000, 1250));
  const Rect alone = chosen(with({main})).plan.rect;
  const Rect crowd =
      chosen(with({main, detected(box(5000, 300, 100, 125)), detected(box(5400, 300, 110, 140))}))
          .plan.rect;
  EXPECT_EQ(alone, crowd);
}

TEST(CropOfFaces, MetadataBindsBeforeTheDetector) {
  const CropChoice choice =
      chosen(with({detected(box(300, 900, 900, 1100), 1), known(box(4800, 1200, 300, 380))}));
  EXPECT_EQ(choice.plan.level, CropLevel::metadata_face);
  EXPECT_EQ(inside(box(4800, 1200, 300, 380), Box::of(choice.plan.rect)), 1);
  EXPECT_NEAR(choice.plan.confidence, 0.9 * 0.7, 1e-9);
}

TEST(CropOfFaces, TheSameFaceTwiceCountsOnce) {
  const Rect once =
      chosen(with({known(box(1000, 900, 400, 500)), known(box(2300, 900, 400, 500))})).plan.rect;
  const Rect twice = chosen(with({known(box(1000, 900, 400, 500)), known(box(2300, 900, 400, 500)),
                                  detected(box(1010, 905, 400, 500))}))
                         .plan.rect;
  EXPECT_EQ(once, twice);
}

TEST(CropOfFaces, NamesOfPersonsAreLeftOut) {
  SubjectRegion face = known(box(1000, 200, 3600, 3600));
  face.name = "Ada Example";
  const CropChoice choice = chosen(with({face}));
  EXPECT_THAT(choice.plan.reason, Not(HasSubstr("Ada")));
  EXPECT_THAT(choice.findings.at(0).message, Not(HasSubstr("Ada")));
  EXPECT_EQ(choice.plan.cuts.at(0).region.name, "");
}

TEST(CropOfFaces, MirroredPicturesGetMirroredCrops) {
  std::mt19937 draw(11);
  for (int run = 0; run < 300; ++run) {
    Subjects subjects;
    for (int i = 0; i < 1 + run % 6; ++i) {
      const double side = 100 + below(draw, 500);
      const Box face = box(below(draw, 5400), below(draw, 3000), side, side * 1.2);
      subjects.regions.push_back(detected(face, 0.8 + 0.001 * below(draw, 200)));
    }
    if (run % 2 == 0) subjects.saliency = test::grid_with({160, 107}, {20, 30, 60, 70});
    const Rect rect = chosen(subjects).plan.rect;
    const Rect other = chosen(test::mirrored(subjects, kWide)).plan.rect;
    ASSERT_EQ(other, (Rect{kWide.width - rect.x1, rect.y0, kWide.width - rect.x0, rect.y1}))
        << "run " << run;
  }
}

TEST(CropOfFaces, HostileRegionsChangeNothing) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInf = std::numeric_limits<double>::infinity();
  const Subjects good = with({detected(box(4500, 1000, 400, 500))});
  Subjects bad = good;
  bad.regions.push_back(detected({kNan, 0, 100, 100}));
  bad.regions.push_back(detected({200, 200, 100, 100}));
  bad.regions.push_back(detected({-900, -900, -10, -10}));
  bad.regions.push_back(detected(box(10, 10, 500, 500), kNan));
  bad.regions.push_back(detected(box(10, 10, 500, 500), -1));
  bad.regions.push_back({{-kInf, -kInf, kInf, kInf}, RegionKind::crop, 1});
  EXPECT_EQ(chosen(good).plan.rect, chosen(bad).plan.rect);
}

TEST(CropOfFaces, ThousandsOfRegionsArePlanned) {
  Subjects subjects;
  for (int i = 0; i < 20000; ++i) {
    subjects.regions.push_back(known(box(i % 5900, i % 3900, 90, 90)));
  }
  EXPECT_TRUE(chosen(subjects).plan.rect.inside(kWide));
}

TEST(RunnerUp, LiesClearlyElsewhereAndIsNoBetter) {
  const CropChoice choice =
      chosen(with({detected(box(400, 900, 500, 600)), detected(box(5100, 900, 480, 580))}));
  ASSERT_TRUE(choice.plan.runner_up);
  EXPECT_GT(std::abs(choice.plan.runner_up->x0 - choice.plan.rect.x0), 225);
  EXPECT_GE(choice.plan.score_gap, 0);
  EXPECT_EQ(choice.plan.runner_up->size(), choice.plan.rect.size());
}

TEST(PlanCrop, SameInputSameCrop) {
  Subjects subjects = with({detected(box(900, 300, 400, 500)), detected(box(3900, 800, 410, 510))});
  subjects.saliency = test::grid_with({160, 107}, {3, 3, 90, 90});
  const Rect first = chosen(subjects).plan.rect;
  for (int run = 0; run < 20; ++run) EXPECT_EQ(chosen(subjects).plan.rect, first);
}

}  // namespace
}  // namespace picdesk
