// SPDX-License-Identifier: GPL-3.0-or-later
// Which frame regions are of where their dimensions do not settle it, and what detected faces say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Size kStored{600, 400};

std::vector<CentreBox> upright_faces(std::size_t count) {
  const std::vector<CentreBox> all{
      {0.2, 0.15, 0.1, 0.1}, {0.56, 0.2, 0.1, 0.1}, {0.8, 0.3, 0.1, 0.1}, {0.35, 0.4, 0.1, 0.1}};
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<SubjectRegion> detected(std::size_t count, Size picture) {
  std::vector<SubjectRegion> all;
  for (const CentreBox& face : upright_faces(count)) {
    all.push_back(detected_face(in_pixels(face, picture)));
  }
  return all;
}

std::string mwg_of(const std::vector<CentreBox>& boxes, Size applied_to = {}) {
  std::vector<std::string> regions;
  for (const CentreBox& box : boxes) regions.push_back(mwg_region(mwg_area(box)));
  return mwg_regions(regions, applied_to);
}

class EvidenceTest : public ::testing::TestWithParam<int> {};

TEST_P(EvidenceTest, UprightWritersAreFoundOutByTwoFaces) {
  const int orientation = GetParam();
  const Size picture = upright_size(kStored, static_cast<Orientation>(orientation));
  for (std::size_t faces = 0; faces <= 4; ++faces) {
    const std::string properties = mwg_of(upright_faces(4));
    const PhotoRegions read =
        read_regions(properties, kStored, orientation, Place::embedded, detected(faces, picture));
    const bool found_out = faces >= 2;
    EXPECT_EQ(rules_of(read), found_out ? std::vector<std::string>{"regions/upright-written"}
                                        : std::vector<std::string>{})
        << faces;
    const CentreBox first = upright_faces(1)[0];
    ASSERT_EQ(read.subjects.regions.size(), 4u);
    expect_box(read.subjects.regions[0].box,
               in_pixels(found_out ? first : stored_to_upright(first, orientation), picture));
  }
}

TEST_P(EvidenceTest, StoredWritersAreConfirmed) {
  const int orientation = GetParam();
  const Size picture = upright_size(kStored, static_cast<Orientation>(orientation));
  std::vector<CentreBox> stored;
  for (const CentreBox& face : upright_faces(4)) {
    stored.push_back(upright_to_stored(face, orientation));
  }
  const PhotoRegions read =
      read_regions(mwg_of(stored), kStored, orientation, Place::embedded, detected(4, picture));
  EXPECT_THAT(read.findings, IsEmpty());
  expect_box(read.subjects.regions.at(3).box, in_pixels(upright_faces(4)[3], picture));
}

INSTANTIATE_TEST_SUITE_P(Regions, EvidenceTest, ::testing::Range(2, 9), [](const auto& test) {
  return "orientation_" + std::to_string(test.param);
});

// Dimensions that fit the stored pixels of a turned picture leave no doubt.
TEST(Frame, ClearDimensionsNeedNoEvidence) {
  const Size picture{400, 600};
  const PhotoRegions read = read_regions(mwg_of(upright_faces(4), kStored), kStored, 6,
                                         Place::embedded, detected(4, picture));
  EXPECT_THAT(read.findings, IsEmpty());
  expect_box(read.subjects.regions.at(0).box,
             in_pixels(stored_to_upright(upright_faces(1)[0], 6), picture));
}

// In a square picture dimensions cannot tell.
TEST(Frame, SquarePicturesAreSettledByFaces) {
  const Size square{500, 500};
  const PhotoRegions rule = read_regions(mwg_of(upright_faces(3), square), square, 6);
  expect_box(rule.subjects.regions.at(0).box,
             in_pixels(stored_to_upright(upright_faces(1)[0], 6), square));
  const PhotoRegions read = read_regions(mwg_of(upright_faces(3), square), square, 6,
                                         Place::embedded, detected(3, square));
  EXPECT_THAT(rules_of(read), ElementsAre("regions/upright-written"));
  expect_box(read.subjects.regions.at(0).box, in_pixels(upright_faces(1)[0], square));
}

class TurnedLater : public ::testing::TestWithParam<int> {};

// Pixels turned after tagging, the orientation reset to 1.
TEST_P(TurnedLater, NeedsFacesToKnowTheDirection) {
  const Size before{kStored.height, kStored.width};
  std::vector<CentreBox> written;
  for (const CentreBox& face : upright_faces(3)) {
    written.push_back(upright_to_stored(face, GetParam()));
  }
  const PhotoRegions blind = read_regions(mwg_of(written, before), kStored, 1);
  EXPECT_THAT(blind.subjects.regions, IsEmpty());
  ASSERT_THAT(rules_of(blind), ElementsAre("regions/stale"));
  EXPECT_EQ(blind.findings[0].severity, Severity::warning);
  ASSERT_TRUE(blind.findings[0].measured);
  EXPECT_GT(blind.findings[0].measured->value, blind.findings[0].measured->limit);

  const PhotoRegions seen =
      read_regions(mwg_of(written, before), kStored, 1, Place::sidecar, detected(3, kStored));
  ASSERT_EQ(seen.subjects.regions.size(), 3u);
  EXPECT_EQ(seen.findings.at(0).severity, Severity::info);
  for (std::size_t i = 0; i < 3; ++i) {
    expect_box(seen.subjects.regions[i].box, in_pixels(upright_faces(3)[i], kStored));
  }
}

INSTANTIATE_TEST_SUITE_P(Regions, TurnedLater, ::testing::Values(6, 8), [](const auto& test) {
  return test.param == 6 ? "clockwise" : "counter_clockwise";
});

struct AspectCase {
  const char* name;
  Size applied_to;
  int orientation;
  bool used;
};

class AspectTest : public ::testing::TestWithParam<AspectCase> {};

TEST_P(AspectTest, DecidesWhetherRegionsAreStale) {
  const PhotoRegions read = read_regions(mwg_of(upright_faces(1), GetParam().applied_to),
                                         {3000, 2000}, GetParam().orientation);
  EXPECT_EQ(read.subjects.regions.size(), GetParam().used ? 1u : 0u);
  EXPECT_EQ(rules_of(read), GetParam().used ? std::vector<std::string>{}
                                            : std::vector<std::string>{"regions/stale"});
}

INSTANTIATE_TEST_SUITE_P(Regions, AspectTest,
                         ::testing::Values(AspectCase{"equal", {3000, 2000}, 1, true},
                                           AspectCase{"smaller", {600, 400}, 1, true},
                                           AspectCase{"larger", {6000, 4000}, 3, true},
                                           AspectCase{"just_within", {3029, 2000}, 1, true},
                                           AspectCase{"just_beyond", {3032, 2000}, 1, false},
                                           AspectCase{"square", {2000, 2000}, 1, false},
                                           AspectCase{"swapped_mirrored", {2000, 3000}, 3, false},
                                           AspectCase{"zero_counts_as_absent", {3000, 0}, 1, true}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
