// SPDX-License-Identifier: GPL-3.0-or-later
// Crops from regions: in or out, never cut without a word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "picdesk/plan.h"
#include "plan/sample_subjects.h"

namespace picdesk {
namespace {

using test::detected;
using test::known;
using test::protected_box;
using test::with;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr Size kWide{6000, 4000};
constexpr AspectRatio kTall{9, 16};  // 2250 x 4000 of it

CropChoice chosen(const Subjects& subjects, AspectRatio ratio = kTall, Size master = kWide) {
  auto choice = plan_crop({master, ratio, {}, {}, &subjects});
  if (!choice) throw std::runtime_error(choice.error().message);
  return *choice;
}

Box box(double x, double y, double w, double h) { return {x, y, x + w, y + h}; }

int below(std::mt19937& draw, int limit) {
  return static_cast<int>(draw() % static_cast<unsigned>(limit));
}

// --- faces

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

// --- persons, animals, saliency, focus marks

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
  EXPECT_TRUE(chosen(subjects).plan.rect.inside(kWide));
}

TEST(CropByCentre, IsNoFindingWhereNobodyLooked) {
  const auto choice = plan_crop({kWide, kTall, {}, {}});
  ASSERT_TRUE(choice);
  EXPECT_THAT(choice->findings, IsEmpty());
}

TEST(FocusMarks, BreakTiesOnly) {
  const SubjectRegion mark =
      known(box(5000, 2000, 200, 200), RegionKind::object, RegionSource::exif_subject_area);
  Subjects subjects = with({mark});
  EXPECT_EQ(chosen(subjects).plan.level, CropLevel::centre);
  subjects.regions.push_back(detected(box(600, 1000, 400, 500)));
  EXPECT_EQ(inside(box(600, 1000, 400, 500), Box::of(chosen(subjects).plan.rect)), 1);
}

// --- protected regions and focal points

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

// --- crops that a person chose

ChosenCrop crop(Box box, std::optional<AspectRatio> ratio = {}) {
  return {box, ratio, RegionSource::metadata_iptc, ""};
}

TEST(ChosenCrops, OfTheRatioAreUsedAsTheyAre) {
  Subjects subjects = with({protected_box(box(5000, 0, 500, 500))});
  subjects.crops = {crop(box(100, 100, 1000, 1000)), crop(box(300, 200, 900, 1600), kTall)};
  const CropChoice choice = chosen(subjects);
  EXPECT_EQ(choice.plan.rect, (Rect{300, 200, 1200, 1800}));
  EXPECT_EQ(choice.plan.level, CropLevel::explicit_crop);
  EXPECT_EQ(choice.plan.confidence, 1);
  EXPECT_THAT(choice.plan.reason, HasSubstr("metadata-iptc"));
  EXPECT_EQ(choice.findings.at(0).rule, "crop/cannot-fit");  // what it leaves out is said
}

TEST(ChosenCrops, OneWithinAPercentOfTheRatioIsExplicit) {
  Subjects subjects;
  subjects.crops = {crop(box(10, 10, 1000, 1008))};
  EXPECT_EQ(chosen(subjects, {1, 1}).plan.rect, (Rect{10, 10, 1010, 1018}));
}

TEST(ChosenCrops, OfAnotherRatioBoundTheCrop) {
  Subjects subjects = with({detected(box(1200, 600, 300, 400))});
  subjects.crops = {crop(box(1000, 500, 2000, 1500))};
  const CropChoice choice = chosen(subjects, {1, 1});
  EXPECT_EQ(choice.plan.level, CropLevel::detected_face);
  EXPECT_EQ(choice.plan.rect.size(), (Size{1500, 1500}));
  EXPECT_EQ(inside(Box::of(choice.plan.rect), box(1000, 500, 2000, 1500)), 1);
  EXPECT_THAT(choice.plan.reason, HasSubstr("another ratio"));
}

TEST(ChosenCrops, OfAnotherRatioGiveWayToWhatIsProtected) {
  Subjects subjects = with({protected_box(box(4000, 100, 500, 500))});
  subjects.crops = {crop(box(1000, 500, 2000, 1500))};
  const CropChoice choice = chosen(subjects, {1, 1});
  EXPECT_EQ(inside(subjects.regions[0].box, Box::of(choice.plan.rect)), 1);
}

TEST(ChosenCrops, TheRequestsComesFirst) {
  Subjects subjects;
  subjects.crops = {crop(box(0, 0, 900, 1600), kTall)};
  const auto choice = plan_crop({kWide, kTall, Rect{9, 16, 18, 32}, {}, &subjects});
  EXPECT_EQ(choice->plan.rect, (Rect{9, 16, 18, 32}));
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
