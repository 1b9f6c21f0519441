// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detectors/candidate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace picdesk::vision {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Candidate candidate(Box box, double score, bool whole_picture = true) {
  Candidate made;
  made.box = box;
  made.score = score;
  made.whole_picture = whole_picture;
  return made;
}

struct PairCase {
  const char* name;
  Box better, worse;
  std::size_t faces;
};

class OnePerFacePair : public testing::TestWithParam<PairCase> {};

TEST_P(OnePerFacePair, KeepsTheBetterOfTheSameFace) {
  const PairCase& pair = GetParam();
  const std::vector<Candidate> kept =
      one_per_face({candidate(pair.worse, 0.8), candidate(pair.better, 0.9)});
  ASSERT_EQ(kept.size(), pair.faces);
  EXPECT_EQ(kept.front().box, pair.better);
}

// Two squares of 100 px, 100 (1 - o) px apart, have an IoU of o / (2 - o).
INSTANTIATE_TEST_SUITE_P(
    Faces, OnePerFacePair,
    testing::Values(PairCase{"Apart", {0, 0, 100, 100}, {200, 0, 300, 100}, 2},
                    PairCase{"Equal", {0, 0, 100, 100}, {0, 0, 100, 100}, 1},
                    PairCase{"IouJustBelowThreeTenths", {0, 0, 100, 100}, {54, 0, 154, 100}, 2},
                    PairCase{"IouJustAboveThreeTenths", {0, 0, 100, 100}, {53, 0, 153, 100}, 1},
                    PairCase{"SmallOneNested", {0, 0, 100, 100}, {40, 40, 60, 60}, 1},
                    PairCase{"LargeOneAround", {40, 40, 60, 60}, {0, 0, 100, 100}, 1},
                    // IoU far below 0.3: only the share of the smaller one tells.
                    PairCase{"SmallOneJustNotNested", {0, 0, 100, 100}, {89, 0, 109, 20}, 2},
                    PairCase{"SmallOneJustNested", {0, 0, 100, 100}, {88, 0, 108, 20}, 1}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(OnePerFace, PrefersTheWholePictureToABetterScoreInATile) {
  const std::vector<Candidate> kept =
      one_per_face({candidate({0, 0, 10, 10}, 0.999, false), candidate({1, 0, 11, 10}, 0.8, true)});
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_TRUE(kept.front().whole_picture);
}

TEST(OnePerFace, DoesNotDependOnTheOrderOfEqualScores) {
  const std::vector<Candidate> forward =
      one_per_face({candidate({0, 0, 10, 10}, 0.9), candidate({4, 0, 14, 10}, 0.9),
                    candidate({8, 0, 18, 10}, 0.9)});
  const std::vector<Candidate> backward =
      one_per_face({candidate({8, 0, 18, 10}, 0.9), candidate({4, 0, 14, 10}, 0.9),
                    candidate({0, 0, 10, 10}, 0.9)});
  ASSERT_EQ(forward.size(), 2u);
  ASSERT_EQ(backward.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(forward[i].box, backward[i].box);
}

TEST(OnePerFace, LeavesOutWhatIsNoBoxOrNoScore) {
  EXPECT_TRUE(one_per_face({}).empty());
  EXPECT_TRUE(one_per_face({candidate({kNan, 0, 10, 10}, 0.9), candidate({0, 0, kInfinity, 9}, 0.9),
                            candidate({0, 0, 10, 10}, kNan), candidate({5, 5, 5, 9}, 0.9),
                            candidate({9, 0, 5, 9}, 0.9)})
                  .empty());
}

TEST(OnePerFace, WeighsAThousandCandidatesAtMost) {
  std::vector<Candidate> many;
  for (int i = 0; i < 1500; ++i) {
    many.push_back(candidate({i * 20.0, 0, i * 20.0 + 10, 10}, 0.5 + i * 1e-4));
  }
  const std::vector<Candidate> kept = one_per_face(many);
  ASSERT_EQ(kept.size(), 1000u);
  EXPECT_EQ(kept.front().box.x0, 1499 * 20.0);  // the best are the ones that are weighed
}

TEST(Place, ScalesThenMovesBoxAndLandmarks) {
  std::vector<Candidate> one = {candidate({1, 2, 3, 4}, 0.9)};
  one.front().landmarks = Landmarks{{1, 1}, {2, 1}, {1.5, 2}};
  place(one, 10, {100, 200});
  EXPECT_EQ(one.front().box, (Box{110, 220, 130, 240}));
  EXPECT_EQ(one.front().landmarks->left_eye, (Point{110, 210}));
  EXPECT_EQ(one.front().landmarks->right_eye, (Point{120, 210}));
  EXPECT_EQ(one.front().landmarks->nose, (Point{115, 220}));
}

struct ConventionCase {
  DetectorKind kind;
  Box hairline_to_chin;  // of {100, 200, 200, 400}
};

class Convention : public testing::TestWithParam<ConventionCase> {};

TEST_P(Convention, BecomesHairlineToChin) {
  const Box expected = GetParam().hairline_to_chin;
  const Box box = hairline_to_chin({100, 200, 200, 400}, GetParam().kind);
  EXPECT_NEAR(box.x0, expected.x0, 1e-9);
  EXPECT_NEAR(box.y0, expected.y0, 1e-9);
  EXPECT_NEAR(box.x1, expected.x1, 1e-9);
  EXPECT_EQ(box.y1, 400);  // the chin stays
}

INSTANTIATE_TEST_SUITE_P(
    Detectors, Convention,
    testing::Values(ConventionCase{DetectorKind::ultraface640, {100, 200, 200, 400}},
                    ConventionCase{DetectorKind::ultraface320, {100, 200, 200, 400}},
                    ConventionCase{DetectorKind::yunet2023, {100, 200, 200, 400}},
                    ConventionCase{DetectorKind::blazeface, {103.5, 152, 196.5, 400}},
                    ConventionCase{DetectorKind::dlib, {107.5, 176, 192.5, 400}},
                    ConventionCase{DetectorKind::haar, {110, 190, 190, 400}}),
    [](const auto& test) { return std::string(name(test.param.kind)); });

TEST(FaceRegions, SayWhoSawAFaceAndWhere) {
  Candidate seen = candidate({10, 20, 30, 50}, 0.9);
  seen.landmarks = Landmarks{{15, 30}, {25, 30}, {20, 36}};
  const auto faces = face_regions({seen}, DetectorKind::yunet2023, {100, 100});
  ASSERT_EQ(faces.size(), 1u);
  EXPECT_EQ(faces.front().box, (Box{10, 20, 30, 50}));
  EXPECT_EQ(faces.front().kind, RegionKind::face);
  EXPECT_EQ(faces.front().source, RegionSource::detector);
  EXPECT_EQ(faces.front().detector, "yunet2023");
  EXPECT_EQ(faces.front().confidence, 0.9);
  EXPECT_FALSE(faces.front().is_protected);
  EXPECT_EQ(faces.front().left_eye, (Point{15, 30}));
  EXPECT_EQ(faces.front().right_eye, (Point{25, 30}));
  EXPECT_EQ(faces.front().nose, (Point{20, 36}));
}

TEST(FaceRegions, AreClippedToThePictureAndInOrder) {
  const auto faces =
      face_regions({candidate({50, 0, 60, 10}, 0.8), candidate({-10, -10, 10, 20}, 0.8),
                    candidate({90, 90, 120, 120}, 0.9), candidate({200, 0, 210, 10}, 0.99)},
                   DetectorKind::ultraface640, {100, 100});
  ASSERT_EQ(faces.size(), 3u);  // the fourth lies outside
  EXPECT_EQ(faces[0].box, (Box{90, 90, 100, 100}));
  EXPECT_EQ(faces[1].box, (Box{0, 0, 10, 20}));
  EXPECT_EQ(faces[2].box, (Box{50, 0, 60, 10}));
}

}  // namespace
}  // namespace picdesk::vision
