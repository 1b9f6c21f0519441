// SPDX-License-Identifier: GPL-3.0-or-later
// A person's crops and focal point, written and read again: the same Rect, whatever the
// orientation.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Orientation orientation_of(int number) { return static_cast<Orientation>(number); }

// As read_photo_regions() gives them after they were written into a packet.
PhotoRegions through_xmp(const std::vector<ImageRegion>& regions, Size stored, int orientation) {
  MetadataRecord record;
  record.regions = regions;
  const Result<MetadataBlobs> blobs = encode_metadata(record, {});
  ProbeInfo info = picture_info(stored, orientation);
  return read_photo_regions({}, info, blobs.value().xmp);
}

class DecisionTest : public ::testing::TestWithParam<int> {
 protected:
  Orientation orientation() const { return orientation_of(GetParam()); }

  void expect_same(Size stored, const std::vector<Rect>& crops) {
    for (std::size_t at = 0; at < crops.size(); at += 100) {
      const auto begin = crops.begin() + static_cast<std::ptrdiff_t>(at);
      const auto count = static_cast<std::ptrdiff_t>(std::min<std::size_t>(100, crops.size() - at));
      expect_same_few(stored, {begin, begin + count});
    }
  }

 private:
  // A packet may not be too large.
  void expect_same_few(Size stored, const std::vector<Rect>& crops) {
    RegionDecision decision;
    for (std::size_t i = 0; i < crops.size(); ++i) {
      decision.crops.emplace_back(AspectRatio{static_cast<int>(i) + 1, 1}, crops[i]);
    }
    const auto regions = with_decision({}, stored, orientation(), decision);
    ASSERT_TRUE(regions) << regions.error().message;
    const PhotoRegions read = through_xmp(*regions, stored, GetParam());
    ASSERT_EQ(read.subjects.crops.size(), crops.size());
    EXPECT_THAT(read.findings, IsEmpty());
    for (std::size_t i = 0; i < crops.size(); ++i) {
      ASSERT_EQ(read.subjects.crops[i].box, Box::of(crops[i]))
          << crops[i].x0 << "," << crops[i].y0 << "," << crops[i].x1 << "," << crops[i].y1;
      ASSERT_EQ(read.subjects.crops[i].ratio, (AspectRatio{static_cast<int>(i) + 1, 1}));
    }
  }
};

TEST_P(DecisionTest, EveryRectOfASmallPictureComesBack) {
  const Size stored{7, 5};
  const Size picture = upright_size(stored, orientation());
  std::vector<Rect> all;
  for (int x0 = 0; x0 < picture.width; ++x0) {
    for (int y0 = 0; y0 < picture.height; ++y0) {
      for (int x1 = x0 + 1; x1 <= picture.width; ++x1) {
        for (int y1 = y0 + 1; y1 <= picture.height; ++y1) all.push_back({x0, y0, x1, y1});
      }
    }
  }
  ASSERT_EQ(all.size(), 420u);
  expect_same(stored, all);
}

TEST_P(DecisionTest, RectsOfLargePicturesComeBackExactly) {
  std::mt19937 random(20261124u + static_cast<unsigned>(GetParam()));
  for (const Size stored : {Size{6000, 4000}, Size{4032, 3024}, Size{29'999, 20'011},
                            Size{65'535, 777}, Size{1, 30'000}}) {
    const Size picture = upright_size(stored, orientation());
    std::vector<Rect> crops{Rect::whole(picture),
                            {picture.width - 1, picture.height - 1, picture.width, picture.height}};
    for (int i = 0; i < 400; ++i) {
      const auto part = [&](int side) {
        const int a = static_cast<int>(random() % static_cast<unsigned>(side));
        const int b = a + 1 + static_cast<int>(random() % static_cast<unsigned>(side - a));
        return std::pair{a, b};
      };
      const auto [x0, x1] = part(picture.width);
      const auto [y0, y1] = part(picture.height);
      crops.push_back({x0, y0, x1, y1});
    }
    expect_same(stored, crops);
  }
}

TEST_P(DecisionTest, FocalPointComesBack) {
  for (const FocalPoint point : {FocalPoint{0.25, 0.75}, FocalPoint{0, 1}, FocalPoint{1, 0},
                                 FocalPoint{0.123456, 0.654321}}) {
    RegionDecision decision;
    decision.focal_point = point;
    const auto regions = with_decision({}, {6000, 4000}, orientation(), decision);
    const PhotoRegions read = through_xmp(regions.value(), {6000, 4000}, GetParam());
    ASSERT_TRUE(read.subjects.focal_point);
    EXPECT_NEAR(read.subjects.focal_point->x, point.x, 1e-9);
    EXPECT_NEAR(read.subjects.focal_point->y, point.y, 1e-9);
    EXPECT_EQ(read.subjects.focal_source, RegionSource::metadata_iptc);
    EXPECT_THAT(read.subjects.regions, IsEmpty());
  }
}

INSTANTIATE_TEST_SUITE_P(Regions, DecisionTest, ::testing::Range(1, 9), [](const auto& test) {
  return "orientation_" + std::to_string(test.param);
});

std::vector<std::string> roles(const ImageRegion& region) {
  std::vector<std::string> all;
  for (const Entity& role : region.roles) all.insert(all.end(), role.ids.begin(), role.ids.end());
  return all;
}

TEST(Decision, WritesWhatTheStandardAsksFor) {
  RegionDecision decision;
  decision.crops = {{AspectRatio{25, 16}, Rect{60, 40, 660, 424}}};
  decision.focal_point = FocalPoint{0.5, 0.25};
  const auto regions = with_decision({}, {1200, 800}, Orientation::normal, decision);
  ASSERT_TRUE(regions);
  ASSERT_EQ(regions->size(), 2u);
  const ImageRegion& crop = (*regions)[0];
  EXPECT_EQ(crop.id, "picdesk-crop-25x16");
  EXPECT_EQ(crop.name.text(), "25:16");
  EXPECT_EQ(crop.boundary,
            (RegionBoundary{
                "rectangle", "relative", "0.050000", "0.050000", "0.500000", "0.480000", "", {}}));
  EXPECT_THAT(roles(crop), ElementsAre("http://cv.iptc.org/newscodes/imageregionrole/cropping"));
  const ImageRegion& focal = (*regions)[1];
  EXPECT_EQ(focal.id, "picdesk-focal");
  EXPECT_EQ(
      focal.boundary,
      (RegionBoundary{"polygon", "relative", "", "", "", "", "", {{"0.500000", "0.250000"}}}));
  EXPECT_THAT(roles(focal),
              ElementsAre("http://cv.iptc.org/newscodes/imageregionrole/mainSubjectArea"));
}

struct FormatCase {
  const char* name;
  AspectRatio ratio;
  Size stored;
  int orientation;
  bool confirmed;
  std::string more;  // role beside cropping
};

class FormatRole : public ::testing::TestWithParam<FormatCase> {};

TEST_P(FormatRole, IsAddedWhereThePictureHasAnotherFormat) {
  const FormatCase& c = GetParam();
  RegionDecision decision;
  decision.crops = {{c.ratio, Rect{0, 0, 10, 10}}};
  decision.confirmed = c.confirmed;
  const auto regions = with_decision({}, c.stored, orientation_of(c.orientation), decision);
  std::vector<std::string> wanted{"http://cv.iptc.org/newscodes/imageregionrole/cropping"};
  if (!c.more.empty()) {
    wanted.push_back("http://cv.iptc.org/newscodes/imageregionrole/" + c.more);
  }
  EXPECT_EQ(roles(regions.value()[0]), wanted);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, FormatRole,
    ::testing::Values(
        FormatCase{"square", {1, 1}, {60, 40}, 1, true, "squareCropping"},
        FormatCase{"landscape_of_landscape", {3, 2}, {60, 40}, 1, true, ""},
        FormatCase{"portrait_of_landscape", {4, 5}, {60, 40}, 1, true, "portraitCropping"},
        FormatCase{"landscape_of_turned", {3, 2}, {60, 40}, 6, true, "landscapeCropping"},
        FormatCase{"portrait_of_turned", {4, 5}, {60, 40}, 8, true, ""},
        FormatCase{"landscape_of_square", {3, 2}, {50, 50}, 1, true, "landscapeCropping"},
        FormatCase{"proposal_of_the_machine", {1, 1}, {60, 40}, 1, false, ""}),
    [](const auto& test) { return test.param.name; });

TEST(Decision, ReplacesItsOwnAndKeepsOthers) {
  ImageRegion foreign;
  foreign.id = "face-1";
  foreign.boundary = {"rectangle", "relative", ".1", ".2", ".3", ".4", "", {}};
  foreign.name.set("", "Somebody");
  ImageRegion other_crop = foreign;
  other_crop.id = "picdesk-crop-1x1";
  ImageRegion old = foreign;
  old.id = "picdesk-crop-3x2";
  const std::vector<ImageRegion> before{old, foreign, old, other_crop};
  RegionDecision decision;
  decision.crops = {{AspectRatio{3, 2}, Rect{0, 0, 30, 20}}};
  const auto regions = with_decision(before, {60, 40}, Orientation::normal, decision);
  ASSERT_TRUE(regions);
  ASSERT_EQ(regions->size(), 3u);
  EXPECT_EQ((*regions)[0].id, "picdesk-crop-3x2");
  EXPECT_EQ((*regions)[0].boundary.w, "0.500000");
  EXPECT_EQ((*regions)[1], foreign);
  EXPECT_EQ((*regions)[2], other_crop);
  EXPECT_EQ(with_decision(*regions, {60, 40}, Orientation::normal, decision).value(), *regions);
}

TEST(Decision, OwnFocalPointBeatsAForeignOne) {
  ImageRegion foreign;
  foreign.id = "theirs";
  foreign.boundary = {"polygon", "relative", "", "", "", "", "", {{"0.9", "0.9"}}};
  foreign.roles.push_back(
      {{"https://cv.iptc.org/newscodes/imageregionrole/mainSubjectArea/"}, {}, {}});
  const PhotoRegions theirs = through_xmp({foreign}, {60, 40}, 1);
  ASSERT_TRUE(theirs.subjects.focal_point);
  EXPECT_EQ(*theirs.subjects.focal_point, (FocalPoint{0.9, 0.9}));
  RegionDecision decision;
  decision.focal_point = FocalPoint{0.25, 0.25};
  const auto both = with_decision({foreign}, {60, 40}, Orientation::normal, decision);
  EXPECT_EQ(both->size(), 2u);
  EXPECT_EQ(through_xmp(*both, {60, 40}, 1).subjects.focal_point, (FocalPoint{0.25, 0.25}));
}

struct BadCase {
  const char* name;
  Rect crop;
  AspectRatio ratio;
  FocalPoint point;
  Size stored;
};

class BadDecision : public ::testing::TestWithParam<BadCase> {};

TEST_P(BadDecision, IsRefused) {
  const BadCase& c = GetParam();
  RegionDecision decision;
  decision.crops = {{c.ratio, c.crop}};
  decision.focal_point = c.point;
  const auto regions = with_decision({}, c.stored, Orientation::rotate_90_cw, decision);
  ASSERT_FALSE(regions);
  EXPECT_EQ(regions.error().code, ErrorCode::invalid_argument);
  EXPECT_FALSE(regions.error().hint.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Regions, BadDecision,
    ::testing::Values(BadCase{"outside_upright", {0, 0, 60, 40}, {3, 2}, {}, {60, 40}},
                      BadCase{"negative", {-1, 0, 10, 10}, {3, 2}, {}, {60, 40}},
                      BadCase{"empty", {10, 10, 10, 20}, {3, 2}, {}, {60, 40}},
                      BadCase{"reversed", {20, 10, 10, 20}, {3, 2}, {}, {60, 40}},
                      BadCase{"no_ratio", {0, 0, 10, 10}, {0, 2}, {}, {60, 40}},
                      BadCase{"focal_outside", {0, 0, 10, 10}, {3, 2}, {1.5, 0}, {60, 40}},
                      BadCase{"focal_nan", {0, 0, 10, 10}, {3, 2}, {std::nan(""), 0}, {60, 40}},
                      BadCase{"no_picture", {0, 0, 10, 10}, {3, 2}, {}, {0, 0}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
