// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: a decision, an edit of the file or its sidecar, exiftool as another reader, and
// picdesk again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/oracles.h"
#include "metadata/regions/writers.h"
#include "picdesk/metadata_edit.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Of 37x23 stored pixels.
std::vector<std::pair<AspectRatio, Rect>> crops(Size picture) {
  return {{AspectRatio{1, 1}, Rect{3, 5, 19, 21}},
          {AspectRatio{25, 16}, Rect{0, 0, picture.width, 14}},
          {AspectRatio{4, 5},
           Rect{picture.width - 8, picture.height - 10, picture.width, picture.height}},
          {AspectRatio{9, 16}, Rect::whole(picture)}};
}

Bytes turned_picture(const std::string& kind, int orientation) {
  ExifBlock exif(false);
  exif.first_ifd(exif.ifd(
      {{0x0112, 3, exif.u16(static_cast<std::uint32_t>(orientation)) + std::string(2, '\0'), 1}}));
  MetadataBlobs blobs;
  blobs.exif = exif.block();
  return embed(picture(kind), format_of(kind), blobs).value();
}

MetadataEdit edit_of_regions(const MetadataRecord& record, std::vector<ImageRegion> regions) {
  MetadataEdit edit{record, {"regions"}};
  edit.values.regions = std::move(regions);
  return edit;
}

// Edits and verifies.
Bytes with_regions(const Bytes& file, const std::vector<ImageRegion>& regions) {
  const ProbeInfo info = probed(file);
  const MetadataEdit edit = edit_of_regions(read(file).record, regions);
  const auto result = edit_metadata(file, info, edit);
  if (!result) throw std::runtime_error(result.error().message);
  const auto verified = verify_edit(file, *result, info, edit);
  if (!verified) throw std::runtime_error(verified.error().message);
  return result->bytes;
}

void expect_crops(const PhotoRegions& read,
                  const std::vector<std::pair<AspectRatio, Rect>>& wanted) {
  ASSERT_EQ(read.subjects.crops.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    EXPECT_EQ(read.subjects.crops[i].box, Box::of(wanted[i].second));
    EXPECT_EQ(read.subjects.crops[i].ratio, wanted[i].first);
  }
  EXPECT_THAT(read.findings, IsEmpty());
}

class WholeWay : public ::testing::TestWithParam<std::tuple<std::string, int>> {};

TEST_P(WholeWay, GivesTheSameRects) {
  const auto& [kind, orientation] = GetParam();
  const Bytes file = turned_picture(kind, orientation);
  const ProbeInfo info = probed(file);
  ASSERT_EQ(static_cast<int>(info.orientation), orientation);
  RegionDecision decision{crops(info.upright()), FocalPoint{0.25, 0.75}, true};
  const auto regions =
      with_decision(read(file).record.regions, info.stored, info.orientation, decision);
  ASSERT_TRUE(regions) << regions.error().message;

  const Bytes edited = with_regions(file, *regions);
  const PhotoRegions embedded = read_photo_regions(edited, probed(edited));
  expect_crops(embedded, decision.crops);
  ASSERT_TRUE(embedded.subjects.focal_point);
  EXPECT_NEAR(embedded.subjects.focal_point->x, 0.25, 1e-6);
  EXPECT_NEAR(embedded.subjects.focal_point->y, 0.75, 1e-6);

  const auto sidecar = edit_sidecar({}, edit_of_regions({}, *regions));
  ASSERT_TRUE(sidecar) << sidecar.error().message;
  expect_crops(read_photo_regions(file, info, sidecar->bytes), decision.crops);
}

INSTANTIATE_TEST_SUITE_P(Regions, WholeWay,
                         ::testing::Combine(::testing::Values("jpeg", "png", "webp-lossy"),
                                            ::testing::Range(1, 9)),
                         [](const auto& test) {
                           return std::get<0>(test.param).substr(0, 4) + "_orientation_" +
                                  std::to_string(std::get<1>(test.param));
                         });

class OtherReader : public ::testing::TestWithParam<std::string> {};

TEST_P(OtherReader, SeesTheStructTheStandardDescribes) {
  const bool sidecar = GetParam() == "xmp";
  const std::string kind = sidecar ? "jpeg" : GetParam();
  const Bytes file = turned_picture(kind, 6);
  const ProbeInfo info = probed(file);
  RegionDecision decision;
  decision.crops = {{AspectRatio{1, 1}, Rect{3, 5, 19, 21}}};
  decision.focal_point = FocalPoint{0.25, 0.75};
  const auto regions = with_decision({}, info.stored, info.orientation, decision);
  const Bytes written = sidecar ? edit_sidecar({}, edit_of_regions({}, *regions))->bytes
                                : with_regions(file, *regions);
  const auto seen = exiftool(written, sidecar ? "xmp" : extension_of(kind));
  const nlohmann::json& list = seen.at("XMP-iptcExt:ImageRegion");
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].at("RId"), "picdesk-crop-1x1");
  EXPECT_EQ(list[0].at("Name"), "1:1");
  const nlohmann::json& boundary = list[0].at("RegionBoundary");
  EXPECT_EQ(boundary.at("RbShape"), "rectangle");
  EXPECT_EQ(boundary.at("RbUnit"), "relative");
  // Upright 3..19 of 23 across is stored 23-19..23-3 of 23 down; 5..21 down is 5..21 across.
  EXPECT_NEAR(boundary.at("RbX").get<double>(), 5.0 / 37, 1e-6);
  EXPECT_NEAR(boundary.at("RbY").get<double>(), 4.0 / 23, 1e-6);
  EXPECT_NEAR(boundary.at("RbW").get<double>(), 16.0 / 37, 1e-6);
  EXPECT_NEAR(boundary.at("RbH").get<double>(), 16.0 / 23, 1e-6);
  EXPECT_EQ(list[0].at("RRole")[0].at("Identifier")[0],
            "http://cv.iptc.org/newscodes/imageregionrole/cropping");
  EXPECT_EQ(list[0].at("RRole")[1].at("Identifier")[0],
            "http://cv.iptc.org/newscodes/imageregionrole/squareCropping");
  const nlohmann::json& vertex = list[1].at("RegionBoundary").at("RbVertices")[0];
  EXPECT_NEAR(vertex.at("RbX").get<double>(), 0.75, 1e-6);
  EXPECT_NEAR(vertex.at("RbY").get<double>(), 0.75, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(Regions, OtherReader,
                         ::testing::Values("jpeg", "png", "webp-lossy", "xmp"),
                         [](const auto& test) { return test.param.substr(0, 4); });

// What other programs put into regions, and MWG's own, stays when picdesk adds a crop.
TEST(RegionEdit, ForeignRegionsAndUnknownMembersSurvive) {
  std::string face = iptc_region(iptc_rectangle("relative", 0.1, 0.2, 0.3, 0.4), {"", "human"});
  const std::string unknown =
      "<m:Rotation>0.12</m:Rotation><x:own xmlns:x=\"http://example.org/x/\">7</x:own>"
      "<e:PersonInImage><rdf:Bag><rdf:li>Ann</rdf:li></rdf:Bag></e:PersonInImage>";
  face.insert(face.rfind("</rdf:li>"), unknown);
  std::string old_crop = iptc_region(iptc_rectangle("relative", 0, 0, 1, 1),
                                     {"cropping", "", "picdesk-crop-1x1", "1:1"});
  old_crop.insert(old_crop.rfind("</rdf:li>"),
                  "<x:own xmlns:x=\"http://example.org/x/\">8</x:own>");
  const Bytes xmp =
      packet(iptc_regions({old_crop, face}) +
             mwg_regions({mwg_region(mwg_area({0.25, 0.4, 0.3, 0.4}), "Face", "Ann")}, {37, 23}));
  MetadataBlobs blobs;
  blobs.xmp = xmp;
  const Bytes file = embed(picture("jpeg"), Format::jpeg, blobs).value();
  RegionDecision decision;
  decision.crops = {{AspectRatio{1, 1}, Rect{0, 0, 23, 23}},
                    {AspectRatio{3, 2}, Rect{0, 0, 30, 20}}};
  decision.focal_point = FocalPoint{0.5, 0.5};
  const auto regions =
      with_decision(read(file).record.regions, {37, 23}, Orientation::normal, decision);
  for (const bool sidecar : {false, true}) {
    const Bytes written = sidecar ? edit_sidecar(xmp, edit_of_regions({}, *regions))->bytes
                                  : with_regions(file, *regions);
    const auto seen = exiftool(written, sidecar ? "xmp" : "jpg");
    const nlohmann::json& list = seen.at("XMP-iptcExt:ImageRegion");
    ASSERT_EQ(list.size(), 4u);
    EXPECT_EQ(list[0].at("RId"), "picdesk-crop-1x1");
    EXPECT_NEAR(list[0].at("RegionBoundary").at("RbW").get<double>(), 23.0 / 37, 1e-6);
    EXPECT_THAT(list[0].dump(), HasSubstr("8"));
    EXPECT_EQ(list[1].at("RId"), "r1");
    EXPECT_THAT(list[1].dump(), HasSubstr("0.12"));
    EXPECT_THAT(list[1].dump(), HasSubstr("Ann"));
    EXPECT_EQ(list[1].at("RegionBoundary").at("RbX").get<double>(), 0.1);
    EXPECT_EQ(seen.at("XMP-mwg-rs:RegionInfo").at("RegionList")[0].at("Name"), "Ann");
    const std::string text = to_text(written);
    EXPECT_THAT(text, HasSubstr("http://example.org/x/"));
    EXPECT_THAT(text, HasSubstr(">7</"));
    EXPECT_THAT(text, HasSubstr(">8</"));
  }
}

// exiftool as an independent writer.
TEST(OtherWriter, FilesOfExiftoolAreRead) {
  const std::string role = "http://cv.iptc.org/newscodes/imageregionrole/";
  const Bytes file = exiftool_write(
      picture("jpeg"), "jpg",
      {"-n", "-Orientation=6",
       "-RegionInfo={AppliedToDimensions={W=37,H=23,Unit=pixel},RegionList=[{Area={X=0.5,Y=0.25,W="
       "0.2,H=0.3,Unit=normalized},Type=Face,Name=Ann},{Area={X=0.2,Y=0.2,Unit=normalized},Type="
       "Focus,FocusUsage=EvaluatedUsed}]}",
       "-RegionInfoMP={Regions=[{Rectangle=0.4|, 0.1|, 0.2|, 0.3,PersonDisplayName=Ann}]}",
       "-ImageRegion={RegionBoundary={RbShape=rectangle,RbUnit=pixel,RbX=10,RbY=3,RbW=20,RbH=15},"
       "RId=a,Name=Hero,RRole=[{Identifier=[" +
           role + "cropping]}]}",
       "-ImageRegion+={RegionBoundary={RbShape=polygon,RbUnit=relative,RbVertices=[{RbX=0.25,RbY="
       "0.5}]},RId=b,RRole=[{Identifier=[" +
           role + "mainSubjectArea]}]}",
       "-SubjectArea=18 12 6 4"});
  const PhotoRegions read = read_photo_regions(file, probed(file));
  EXPECT_THAT(read.findings, IsEmpty());
  ASSERT_EQ(read.subjects.regions.size(), 3u);
  EXPECT_EQ(read.subjects.regions[0].name, "Ann");
  // Clockwise: upright x = 1 - stored y, upright y = stored x.
  expect_box(read.subjects.regions[0].box, {23 * 0.6, 37 * 0.4, 23 * 0.9, 37 * 0.6});
  expect_box(read.subjects.regions[1].box,
             {23 * 0.8 - 0.5, 37 * 0.2 - 0.5, 23 * 0.8 + 0.5, 37 * 0.2 + 0.5});
  EXPECT_EQ(read.subjects.regions[1].source, RegionSource::exif_subject_area);
  expect_box(read.subjects.regions[2].box, {23 - 14.0, 15, 23 - 10.0, 21});
  EXPECT_EQ(read.subjects.regions[2].source, RegionSource::exif_subject_area);
  ASSERT_EQ(read.subjects.crops.size(), 1u);
  EXPECT_EQ(read.subjects.crops[0].box, (Box{5, 10, 20, 30}));
  EXPECT_EQ(read.subjects.crops[0].id, "a");
  EXPECT_FALSE(read.subjects.crops[0].ratio);
  EXPECT_EQ(read.subjects.focal_point, (FocalPoint{0.5, 0.25}));
}

}  // namespace
}  // namespace picdesk::test
