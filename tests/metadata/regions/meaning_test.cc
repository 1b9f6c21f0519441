// SPDX-License-Identifier: GPL-3.0-or-later
// What roles, types and schemes mean for a crop, and how the schemes' repetitions become one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Size kPicture{1000, 500};

PhotoRegions read_iptc(const std::string& outline, const IptcOptions& options) {
  return read_regions(iptc_regions({iptc_region(outline, options)}), kPicture);
}

struct RoleCase {
  const char* name;
  IptcOptions options;
  bool is_crop;
  bool is_protected;
};

class RoleTest : public ::testing::TestWithParam<RoleCase> {};

TEST_P(RoleTest, OfARectangle) {
  const PhotoRegions read =
      read_iptc(iptc_rectangle("relative", 0.1, 0.2, 0.3, 0.4), GetParam().options);
  EXPECT_THAT(read.findings, IsEmpty());
  EXPECT_EQ(read.subjects.crops.size(), GetParam().is_crop ? 1u : 0u);
  ASSERT_EQ(read.subjects.regions.size(), GetParam().is_protected ? 1u : 0u);
  EXPECT_FALSE(read.subjects.focal_point);
  if (GetParam().is_protected) {
    EXPECT_TRUE(read.subjects.regions[0].is_protected);
    expect_box(read.subjects.regions[0].box, {100, 100, 400, 300});
  }
}

INSTANTIATE_TEST_SUITE_P(
    Regions, RoleTest,
    ::testing::Values(RoleCase{"cropping", {"cropping"}, true, false},
                      RoleCase{"recom", {"recomCropping"}, true, false},
                      RoleCase{"landscape", {"landscapeCropping"}, true, false},
                      RoleCase{"portrait", {"portraitCropping"}, true, false},
                      RoleCase{"square", {"squareCropping"}, true, false},
                      RoleCase{"main_subject", {"mainSubjectArea"}, false, true},
                      RoleCase{"subject", {"subjectArea"}, false, true},
                      RoleCase{"interest", {"areaOfInterest"}, false, true},
                      RoleCase{"composite", {"compositeImageItem"}, false, false},
                      RoleCase{"copyright", {"copyrightRegion"}, false, false},
                      RoleCase{"business", {"businessUse"}, false, false},
                      RoleCase{"none", {""}, false, false},
                      RoleCase{"unknown", {"croppingx"}, false, false},
                      RoleCase{"https", {"cropping", "", "r", "", "https"}, true, false},
                      RoleCase{"slash", {"cropping", "", "r", "", "http", "/"}, true, false},
                      RoleCase{"both", {"subjectArea", "", "r", "", "https", "/"}, false, true}),
    [](const auto& test) { return test.param.name; });

struct TypeCase {
  const char* type;
  RegionKind kind;
};

class TypeTest : public ::testing::TestWithParam<TypeCase> {};

TEST_P(TypeTest, GivesTheKindAndDoesNotProtect) {
  IptcOptions options;
  options.role = "";
  options.type = GetParam().type;
  options.name = "Someone";
  const PhotoRegions read = read_iptc(iptc_rectangle("relative", 0.1, 0.2, 0.3, 0.4), options);
  ASSERT_EQ(read.subjects.regions.size(), 1u);
  EXPECT_EQ(read.subjects.regions[0].kind, GetParam().kind);
  EXPECT_FALSE(read.subjects.regions[0].is_protected);
  EXPECT_EQ(read.subjects.regions[0].name, "Someone");
  EXPECT_EQ(read.subjects.regions[0].source, RegionSource::metadata_iptc);
}

INSTANTIATE_TEST_SUITE_P(Regions, TypeTest,
                         ::testing::Values(TypeCase{"human", RegionKind::person},
                                           TypeCase{"animal", RegionKind::animal},
                                           TypeCase{"text", RegionKind::text},
                                           TypeCase{"vehicle", RegionKind::object}),
                         [](const auto& test) { return test.param.type; });

struct CropName {
  const char* name;
  std::string text;
  std::string id;
  std::optional<AspectRatio> ratio;
};

class CropNameTest : public ::testing::TestWithParam<CropName> {};

TEST_P(CropNameTest, MayHoldTheRatio) {
  IptcOptions options{"cropping", "", GetParam().id, GetParam().text};
  const PhotoRegions read = read_iptc(iptc_rectangle("relative", 0.1, 0.2, 0.3, 0.4), options);
  ASSERT_EQ(read.subjects.crops.size(), 1u);
  EXPECT_EQ(read.subjects.crops[0].ratio, GetParam().ratio);
  EXPECT_EQ(read.subjects.crops[0].id, GetParam().id);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, CropNameTest,
    ::testing::Values(CropName{"name", "25:16", "x", AspectRatio{25, 16}},
                      CropName{"reduced", "600:384", "x", AspectRatio{25, 16}},
                      CropName{"own_id", "", "picdesk-crop-25x16", AspectRatio{25, 16}},
                      CropName{"name_before_id", "4:5", "picdesk-crop-25x16", AspectRatio{4, 5}},
                      CropName{"foreign_id", "", "crop-25x16", std::nullopt},
                      CropName{"words", "Hero", "x", std::nullopt},
                      CropName{"time", "at 25:16", "x", std::nullopt},
                      CropName{"zero", "0:16", "x", std::nullopt},
                      CropName{"overflow", "99999999999:1", "x", std::nullopt}),
    [](const auto& test) { return test.param.name; });

TEST(Focal, OneVertexOrATinyCircleIsAPoint) {
  const IptcOptions main{"mainSubjectArea"};
  const PhotoRegions vertex = read_iptc(iptc_polygon("relative", {{0.25, 0.5}}), main);
  EXPECT_EQ(vertex.subjects.focal_point, (FocalPoint{0.25, 0.5}));
  EXPECT_THAT(vertex.subjects.regions, IsEmpty());
  const PhotoRegions tiny = read_iptc(iptc_circle("relative", 0.25, 0.5, 0.0199), main);
  EXPECT_EQ(tiny.subjects.focal_point, (FocalPoint{0.25, 0.5}));
  EXPECT_THAT(tiny.subjects.regions, IsEmpty());
  const PhotoRegions area = read_iptc(iptc_circle("relative", 0.25, 0.5, 0.02), main);
  EXPECT_FALSE(area.subjects.focal_point);
  ASSERT_EQ(area.subjects.regions.size(), 1u);
  EXPECT_TRUE(area.subjects.regions[0].is_protected);
}

TEST(Focal, OutsideThePictureIsInvalid) {
  const PhotoRegions read = read_iptc(iptc_polygon("relative", {{1.25, 0.5}}), {"mainSubjectArea"});
  EXPECT_FALSE(read.subjects.focal_point);
  EXPECT_THAT(rules_of(read), ElementsAre("regions/invalid"));
}

TEST(Focal, PointsAndLinesOfOtherRolesSayNothing) {
  EXPECT_EQ(read_iptc(iptc_polygon("relative", {{0.2, 0.5}}), {"subjectArea"}).subjects,
            Subjects{});
  EXPECT_EQ(
      read_iptc(iptc_polygon("relative", {{0.2, 0.5}, {0.6, 0.7}}), {"mainSubjectArea"}).subjects,
      Subjects{});
}

struct MwgCase {
  const char* type;
  RegionKind kind;
  RegionSource source;
};

class MwgTypeTest : public ::testing::TestWithParam<MwgCase> {};

TEST_P(MwgTypeTest, GivesTheKind) {
  const PhotoRegions read = read_regions(
      mwg_regions({mwg_region(mwg_area({0.3, 0.4, 0.2, 0.2}), GetParam().type)}), kPicture);
  ASSERT_EQ(read.subjects.regions.size(), 1u);
  EXPECT_EQ(read.subjects.regions[0].kind, GetParam().kind);
  EXPECT_EQ(read.subjects.regions[0].source, GetParam().source);
  EXPECT_FALSE(read.subjects.regions[0].is_protected);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, MwgTypeTest,
    ::testing::Values(MwgCase{"Face", RegionKind::face, RegionSource::metadata_mwg},
                      MwgCase{"Pet", RegionKind::animal, RegionSource::metadata_mwg},
                      MwgCase{"BarCode", RegionKind::object, RegionSource::metadata_mwg},
                      MwgCase{"Focus", RegionKind::salient, RegionSource::exif_subject_area}),
    [](const auto& test) { return test.param.type; });

// The centre is not the top left corner (a well-known mistake of readers).
TEST(PeerBugs, MwgCentreIsNotTheTopLeftCorner) {
  const PhotoRegions read =
      read_regions(mwg_regions({mwg_region(mwg_area({0.5, 0.5, 0.2, 0.4}))}), kPicture);
  ASSERT_EQ(read.subjects.regions.size(), 1u);
  expect_box(read.subjects.regions[0].box, {400, 150, 600, 350});
}

TEST(PeerBugs, IptcRectangleIsNotCentred) {
  const PhotoRegions read = read_iptc(iptc_rectangle("relative", 0.5, 0.5, 0.2, 0.4), {});
  expect_box(read.subjects.regions.at(0).box, {500, 250, 700, 450});
}

TEST(PeerBugs, RotationIsNotIgnored) {
  // Stored 1000x500, turned clockwise: what is at the stored left bottom is upright left top.
  const PhotoRegions read =
      read_regions(mwg_regions({mwg_region(mwg_area({0.1, 0.9, 0.2, 0.2}))}), kPicture, 6);
  expect_box(read.subjects.regions.at(0).box, {0, 0, 100, 200});
}

TEST(PeerBugs, SidecarIsTurnedAsTheFileIs) {
  const std::string properties = mwg_regions({mwg_region(mwg_area({0.1, 0.9, 0.2, 0.2}))});
  for (int orientation = 1; orientation <= 8; ++orientation) {
    EXPECT_EQ(read_regions(properties, kPicture, orientation, Place::sidecar).subjects,
              read_regions(properties, kPicture, orientation, Place::embedded).subjects);
  }
}

TEST(PeerBugs, OrientationInsideTheSidecarDoesNotCount) {
  const PhotoRegions read =
      read_regions(mwg_regions({mwg_region(mwg_area({0.1, 0.9, 0.2, 0.2}))}) +
                       "<t:Orientation xmlns:t=\"http://ns.adobe.com/tiff/1.0/\">6</t:Orientation>",
                   kPicture, 1, Place::sidecar);
  expect_box(read.subjects.regions.at(0).box, {0, 400, 200, 500});
}

TEST(Microsoft, DismissedAndUnplacedPeopleAreLeftOut) {
  const PhotoRegions read =
      read_regions(mp_regions({mp_region("0.1, 0.2, 0.3, 0.4", "Ann"), mp_region("", "Somewhere"),
                               mp_region("0.5, 0.5, 0.1, 0.1", "ffffffffffffffff")}),
                   kPicture);
  ASSERT_EQ(read.subjects.regions.size(), 1u);
  EXPECT_EQ(read.subjects.regions[0].name, "Ann");
  EXPECT_EQ(read.subjects.regions[0].kind, RegionKind::face);
  EXPECT_EQ(read.subjects.regions[0].source, RegionSource::metadata_mp);
  expect_box(read.subjects.regions[0].box, {100, 100, 400, 300});
  EXPECT_THAT(read.findings, IsEmpty());
}

TEST(Merge, ThreeSchemesOfOneFaceBecomeOneWithTheName) {
  IptcOptions human{"", "human"};
  const PhotoRegions read = read_regions(
      iptc_regions({iptc_region(iptc_rectangle("relative", 0.1, 0.2, 0.2, 0.4), human)}) +
          mwg_regions({mwg_region(mwg_area({0.2, 0.41, 0.2, 0.4}), "Face", "Ann"),
                       mwg_region(mwg_area({0.7, 0.4, 0.2, 0.4}), "Face", "Ben")}) +
          mp_regions({mp_region("0.11, 0.2, 0.2, 0.4"), mp_region("0.6, 0.2, 0.2, 0.4", "Ben")}),
      kPicture);
  ASSERT_EQ(read.subjects.regions.size(), 2u);
  EXPECT_EQ(read.subjects.regions[0].name, "Ann");
  EXPECT_EQ(read.subjects.regions[0].kind, RegionKind::face);
  expect_box(read.subjects.regions[0].box, {100, 100, 300, 300});
  EXPECT_EQ(read.subjects.regions[1].name, "Ben");
}

TEST(Merge, HalfOverlapKeepsTwo) {
  // Overlap of 0.2 x 0.4 and 0.2 x 0.4 shifted by a third: exactly one half.
  const auto read = [](double shift) {
    return read_regions(mwg_regions({mwg_region(mwg_area({0.3, 0.4, 0.3, 0.4}))}) +
                            mp_regions({mp_region(decimal(0.15 + shift) + ",0.2,0.3,0.4")}),
                        kPicture)
        .subjects.regions.size();
  };
  EXPECT_EQ(read(0.101), 2u);
  EXPECT_EQ(read(0.099), 1u);
}

TEST(Merge, ProtectionIsNotLost) {
  IptcOptions human{"subjectArea", "human"};
  const std::string protected_person =
      iptc_regions({iptc_region(iptc_rectangle("relative", 0.1, 0.2, 0.2, 0.4), human)});
  const PhotoRegions read = read_regions(
      protected_person + mwg_regions({mwg_region(mwg_area({0.21, 0.4, 0.2, 0.4}), "Face", "Ann")}),
      kPicture);
  ASSERT_EQ(read.subjects.regions.size(), 1u);
  EXPECT_TRUE(read.subjects.regions[0].is_protected);
  EXPECT_EQ(read.subjects.regions[0].name, "Ann");
  expect_box(read.subjects.regions[0].box, {100, 100, 300, 300});
}

TEST(Merge, NeighboursOfOneSchemeStayTwoPeople) {
  const PhotoRegions read =
      read_regions(mwg_regions({mwg_region(mwg_area({0.3, 0.4, 0.3, 0.4}), "Face", "Ann"),
                                mwg_region(mwg_area({0.32, 0.4, 0.3, 0.4}), "Face", "Ben")}),
                   kPicture);
  EXPECT_EQ(read.subjects.regions.size(), 2u);
}

TEST(Precedence, IsThatOfOtherFields) {
  const Bytes here =
      packet(mwg_regions({mwg_region(mwg_area({0.3, 0.4, 0.1, 0.1}))}) + mp_regions({}));
  const Bytes beside = packet(mwg_regions({mwg_region(mwg_area({0.7, 0.4, 0.1, 0.1}))}) +
                              mp_regions({mp_region("0.1,0.1,0.1,0.1")}));
  for (const Format format :
       {Format::jpeg, Format::png, Format::webp, Format::tiff, Format::heif}) {
    ProbeInfo info = picture_info(kPicture, 1);
    info.format = format;
    info.metadata = {{MetadataBlock::Kind::xmp, 0, here.size(), false}};
    const PhotoRegions read = read_photo_regions(here, info, beside);
    // An empty list does not hide that of the other packet.
    ASSERT_EQ(read.subjects.regions.size(), 2u);
    const bool written = format == Format::jpeg || format == Format::png || format == Format::webp;
    EXPECT_NEAR(read.subjects.regions[0].box.centre().x, written ? 300 : 700, 0.01);
    expect_box(read.subjects.regions[1].box, {100, 50, 200, 100});
  }
}

}  // namespace
}  // namespace picdesk::test
