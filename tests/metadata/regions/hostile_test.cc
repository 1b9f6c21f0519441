// SPDX-License-Identifier: GPL-3.0-or-later
// Regions that nobody should trust.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "metadata/regions/shape.h"
#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Size kPicture{1000, 500};

struct NumberCase {
  const char* name;
  std::string text;
  std::optional<double> value;
};

class NumberTest : public ::testing::TestWithParam<NumberCase> {};

TEST_P(NumberTest, IsReadOrRefused) {
  EXPECT_EQ(metadata::parse_number(GetParam().text), GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, NumberTest,
    ::testing::Values(NumberCase{"plain", "0.25", 0.25}, NumberCase{"spaces", " 0.25\n", 0.25},
                      NumberCase{"plus", "+0.25", 0.25}, NumberCase{"minus", "-2", -2.0},
                      NumberCase{"short_form", ".5", 0.5}, NumberCase{"exponent", "25e-2", 0.25},
                      NumberCase{"largest", "1e9", 1e9}, NumberCase{"empty", "", {}},
                      NumberCase{"blank", "  ", {}}, NumberCase{"nan", "NaN", {}},
                      NumberCase{"inf", "inf", {}}, NumberCase{"minus_inf", "-Infinity", {}},
                      NumberCase{"huge", "1e308", {}}, NumberCase{"beyond_double", "1e999", {}},
                      NumberCase{"decimal_comma", "0,25", {}}, NumberCase{"rational", "1/4", {}},
                      NumberCase{"percent", "25%", {}}, NumberCase{"hex", "0x10", {}},
                      NumberCase{"two_signs", "+-1", {}}, NumberCase{"two", "1 2", {}},
                      NumberCase{"nul", std::string("1\0", 2), {}}),
    [](const auto& test) { return test.param.name; });

struct BadCase {
  const char* name;
  std::string properties;
};

class BadRegion : public ::testing::TestWithParam<BadCase> {};

std::string mwg_numbers(const std::string& x, const std::string& y, const std::string& w,
                        const std::string& h, const std::string& unit = "normalized") {
  return mwg_regions({mwg_region("a:x=\"" + x + "\" a:y=\"" + y + "\" a:w=\"" + w + "\" a:h=\"" +
                                 h + "\" a:unit=\"" + unit + "\"")});
}

std::string iptc_box(double x, double y, double w, double h) {
  return iptc_regions({iptc_region(iptc_rectangle("relative", x, y, w, h))});
}

TEST_P(BadRegion, IsLeftOutWithAFinding) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const PhotoRegions read = read_regions(GetParam().properties, kPicture, orientation);
    EXPECT_EQ(read.subjects, Subjects{});
    ASSERT_THAT(rules_of(read), ElementsAre("regions/invalid"));
    EXPECT_EQ(read.findings[0].severity, Severity::warning);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Regions, BadRegion,
    ::testing::Values(
        BadCase{"nan", mwg_numbers("nan", ".5", ".2", ".2")},
        BadCase{"infinite", mwg_numbers(".5", ".5", "inf", ".2")},
        BadCase{"huge", mwg_numbers(".5", ".5", "1e308", "1e308")},
        BadCase{"zero_width", mwg_numbers(".5", ".5", "0", ".2")},
        BadCase{"negative_height", mwg_numbers(".5", ".5", ".2", "-.2")},
        BadCase{"words", mwg_numbers("left", "top", ".2", ".2")},
        BadCase{"percent_unit", mwg_numbers(".5", ".5", ".2", ".2", "percent")},
        BadCase{"only_width", mwg_regions({mwg_region("a:x=\".5\" a:y=\".5\" a:w=\".2\"")})},
        BadCase{"face_without_size", mwg_regions({mwg_region("a:x=\".5\" a:y=\".5\"")})},
        BadCase{"negative_circle", mwg_regions({mwg_region("a:x=\".5\" a:y=\".5\" a:d=\"-.2\"")})},
        BadCase{"no_area", mwg_regions({"<rdf:li rdf:parseType=\"Resource\"><m:Type>Face</m:Type>"
                                        "</rdf:li>"})},
        BadCase{"more_than_half_outside", iptc_box(0.91, 0.1, 0.2, 0.2)},
        BadCase{"wholly_outside", iptc_box(1.5, 0.1, 0.2, 0.2)},
        BadCase{"whole_picture_many_times", iptc_box(-10, -10, 30, 30)},
        BadCase{"iptc_no_boundary",
                iptc_regions({iptc_region("", {"subjectArea", "", "r1", "Name"})})},
        BadCase{"iptc_unknown_shape",
                iptc_regions({iptc_region("<e:RegionBoundary rdf:parseType=\"Resource\">"
                                          "<e:rbShape>ellipse</e:rbShape></e:RegionBoundary>")})},
        BadCase{"iptc_unknown_unit",
                iptc_regions({iptc_region(iptc_rectangle("percent", 10, 10, 20, 20))})},
        BadCase{"iptc_negative_radius",
                iptc_regions({iptc_region(iptc_circle("relative", 0.5, 0.5, -0.2))})},
        BadCase{"iptc_empty_polygon", iptc_regions({iptc_region(iptc_polygon("relative", {}))})},
        BadCase{"iptc_flat_polygon",
                iptc_regions({iptc_region(iptc_polygon("relative",
                                                       {{0.1, 0.5}, {0.5, 0.5}, {0.9, 0.5}}))})},
        BadCase{"microsoft_three_numbers", mp_regions({mp_region("0.1, 0.2, 0.3", "Ann")})},
        BadCase{"microsoft_five_numbers", mp_regions({mp_region("0,0,.1,.1,.1", "Ann")})},
        BadCase{"microsoft_decimal_commas", mp_regions({mp_region("0,1, 0,2, 0,3, 0,4", "Ann")})}),
    [](const auto& test) { return test.param.name; });

TEST(Hostile, ExactlyHalfInsideIsKeptAndClipped) {
  const PhotoRegions read = read_regions(iptc_box(-0.125, 0.25, 0.25, 0.5), kPicture);
  EXPECT_THAT(read.findings, IsEmpty());
  expect_box(read.subjects.regions.at(0).box, {0, 125, 125, 375}, 1e-9);
}

TEST(Hostile, ThousandsOfRegionsAreReadUpToACap) {
  const std::string one = mwg_region(mwg_area({0.5, 0.5, 0.1, 0.1}));
  std::vector<std::string> regions;
  for (int i = 0; i < 1500; ++i) {
    regions.push_back(
        mwg_region(mwg_area({0.1 + 0.0005 * i, 0.5, 0.0004, 0.1}), "Face", std::to_string(i)));
  }
  const PhotoRegions read = read_regions(mwg_regions(regions), kPicture);
  EXPECT_EQ(read.subjects.regions.size(), 1000u);
  ASSERT_THAT(rules_of(read), ElementsAre("regions/too-many"));
  ASSERT_TRUE(read.findings[0].measured);
  EXPECT_EQ(read.findings[0].measured->value, 1500);
}

TEST(Hostile, BrokenPacketsAreFindings) {
  for (const char* xmp : {"not xml", "<!DOCTYPE a><a/>", "<a/>"}) {
    const Bytes bytes = to_bytes(xmp);
    const PhotoRegions beside = read_photo_regions({}, picture_info(kPicture, 1), bytes);
    EXPECT_THAT(rules_of(beside), ElementsAre("meta/xmp-unreadable"));
    EXPECT_EQ(beside.findings[0].location, "sidecar");
  }
}

TEST(Hostile, ABrokenSidecarDoesNotCostTheEmbeddedRegions) {
  const Bytes xmp = packet(iptc_box(0.25, 0.25, 0.25, 0.5));
  ProbeInfo info = picture_info(kPicture, 1);
  info.metadata = {{MetadataBlock::Kind::xmp, 0, xmp.size(), false}};
  const PhotoRegions read = read_photo_regions(xmp, info, to_bytes("junk"));
  EXPECT_EQ(read.subjects.regions.size(), 1u);
  EXPECT_THAT(rules_of(read), ElementsAre("meta/xmp-unreadable"));
}

TEST(Hostile, DeepNestingIsRefusedByTheGate) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<m:Regions rdf:parseType=\"Resource\">";
  const PhotoRegions read = read_regions(deep, kPicture);
  EXPECT_EQ(read.subjects, Subjects{});
  EXPECT_THAT(rules_of(read), ElementsAre("meta/xmp-unreadable"));
}

TEST(Hostile, WrongFormsSayNothing) {
  for (const char* properties :
       {"<m:Regions>text</m:Regions>",
        "<m:Regions rdf:parseType=\"Resource\"><m:RegionList>text</m:RegionList></m:Regions>",
        "<p:RegionInfo><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></p:RegionInfo>",
        "<e:ImageRegion>text</e:ImageRegion>", "<m:Regions rdf:parseType=\"Resource\"/>",
        "<e:ImageRegion><rdf:Bag/></e:ImageRegion>"}) {
    EXPECT_EQ(read_regions(properties, kPicture).subjects, Subjects{}) << properties;
  }
}

// Names count by their namespace, not by their prefix.
TEST(Hostile, AForeignNamespaceUnderAStandardPrefixIsNotRead) {
  Bytes xmp = packet(iptc_box(0.25, 0.25, 0.25, 0.5));
  std::string text = to_text(xmp);
  const std::string uri = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  text.replace(text.find(uri), uri.size(), "http://example.org/other/");
  for (std::size_t at = 0; (at = text.find("e:", at)) != std::string::npos; ++at) {
    const char before = text[at - 1];
    if (before == '<' || before == '/') text.insert(at, "Iptc4xmpExt:"), text.erase(at + 12, 2);
  }
  const std::size_t bound = text.find("xmlns:e=");
  text.replace(bound, 8, "xmlns:Iptc4xmpExt=");
  const PhotoRegions read = read_photo_regions({}, picture_info(kPicture, 1), to_bytes(text));
  EXPECT_EQ(read.subjects, Subjects{});
}

TEST(Hostile, NoPictureNoRegions) {
  for (const Size size : {Size{}, Size{0, 10}, Size{-5, 10}}) {
    EXPECT_EQ(read_regions(iptc_box(0.25, 0.25, 0.25, 0.5), size).subjects, Subjects{});
  }
}

TEST(Hostile, BlocksBeyondTheFileAreNone) {
  ProbeInfo info = picture_info(kPicture, 1);
  info.metadata = {{MetadataBlock::Kind::xmp, 5, 1000, false},
                   {MetadataBlock::Kind::exif, 1ull << 60, 1000, false}};
  EXPECT_EQ(read_photo_regions(to_bytes("0123456789"), info).subjects, Subjects{});
}

// Any cut of a packet: no crash, and nothing but regions or findings.
TEST(Hostile, EveryCutOfAPacket) {
  const Bytes xmp = packet(iptc_box(0.25, 0.25, 0.25, 0.5) +
                           mwg_regions({mwg_region(mwg_area({}))}, {1000, 500}) +
                           mp_regions({mp_region("0.1,0.1,0.2,0.2")}));
  for (std::size_t length = 1; length < xmp.size(); ++length) {
    const Bytes cut(xmp.begin(), xmp.begin() + static_cast<std::ptrdiff_t>(length));
    EXPECT_EQ(read_photo_regions({}, picture_info(kPicture, 1), cut).subjects, Subjects{});
  }
}

}  // namespace
}  // namespace picdesk::test
