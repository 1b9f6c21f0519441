// SPDX-License-Identifier: GPL-3.0-or-later
// What reading reports beside the carriers' differences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "metadata/iim_samples.h"
#include "metadata/oracles.h"
#include "metadata/reading/mwg_samples.h"

namespace picdesk::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Finding& finding(const MetadataReading& reading, const std::string& rule) {
  const auto found = std::ranges::find(reading.findings, rule, &Finding::rule);
  if (found == reading.findings.end()) throw std::runtime_error("no finding " + rule);
  return *found;
}

std::string big16(std::size_t value) {
  return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

// Behind SOI and JFIF.
Bytes with_segment(char marker, const std::string& payload) {
  std::string file = to_text(picture("jpeg"));
  file.insert(20, std::string("\xFF") + marker + big16(payload.size() + 2) + payload);
  return to_bytes(file);
}

std::string packet(const std::string& description) {
  return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
         "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" +
         description + "</rdf:RDF></x:xmpmeta>";
}

MetadataReading read_packet(const std::string& text) {
  return read(with_segment('\xE1', std::string("http://ns.adobe.com/xap/1.0/\0", 29) + text));
}

TEST(ReadFindings, DoubleEncodingHasAProposal) {
  MetadataRecord record;
  record.credit = "Ag\u00c3\u00aancia Brasil";
  const MetadataReading reading = read(embedded("jpeg", record));
  EXPECT_EQ(reading.record.credit, record.credit);  // only an edit changes it
  const Finding& found = finding(reading, "meta/mojibake");
  EXPECT_EQ(found.location, "credit");
  EXPECT_EQ(found.severity, Severity::warning);
  EXPECT_THAT(found.hint, HasSubstr("Ag\u00eancia Brasil"));
  record.credit = "Ag\u00eancia Brasil";
  EXPECT_THAT(rules(read(embedded("jpeg", record))), IsEmpty());
}

TEST(ReadFindings, ContentCredentials) {
  const std::string jumbf = std::string("JP\0\x01\0\0\0\x01\0\0\0\x40jumb\0\0\0\x1Ejumd", 24) +
                            "c2pa" + std::string("\0\x11\0\x10\x80\0\0\xAA\0\x38\x9B\x71\x03", 13) +
                            std::string("c2pa\0", 5);
  const MetadataReading reading = read(with_segment('\xEB', jumbf));
  EXPECT_EQ(finding(reading, "meta/c2pa-present").severity, Severity::info);
  const std::string other = std::string("JP\0\x01\0\0\0\x01", 8) + "jumb and nothing else";
  EXPECT_THAT(rules(read(with_segment('\xEB', other))), IsEmpty());
}

TEST(ReadFindings, IimInATrailerIsToldAndNotMerged) {
  // FotoStation: type 1 (IIM), its length, then "\xA1\xB2\xC3\xD4" and the length of all.
  const std::string iim = dataset(2, 110, "Agency in the trailer") + dataset(2, 90, "Mosul");
  const std::string size = std::string(2, '\0') + big16(iim.size() + 10);
  const std::string trailer = iim + big16(1) + size + std::string("\xA1\xB2\xC3\xD4", 4);
  const Bytes file = to_bytes(to_text(picture("jpeg")) + trailer);
  const MetadataReading reading = read(file);
  EXPECT_FALSE(reading.has_iim);
  EXPECT_EQ(reading.record.credit, "");
  const Finding& found = finding(reading, "meta/iim-in-trailer");
  EXPECT_THAT(found.message, HasSubstr("credit \"Agency in the trailer\""));
  EXPECT_THAT(found.message, HasSubstr("city \"Mosul\""));
}

TEST(ReadFindings, APacketBehindAnotherHeaderIsTold) {
  const std::string header("XMP\0://ns.adobe.com/xap/1.0/\0", 29);
  const MetadataReading reading = read(with_segment('\xE1', header + packet("<a/>")));
  EXPECT_FALSE(reading.has_xmp);
  EXPECT_THAT(rules(reading), ElementsAre("meta/xmp-elsewhere"));
}

TEST(ReadFindings, SeveralIimBlocks) {
  const auto resource = [](const std::string& text) {
    const std::string iim = dataset(2, 110, text);
    return std::string("8BIM\x04\x04\0\0\0\0", 10) + big16(iim.size()) + iim +
           std::string(iim.size() % 2, '\0');
  };
  const std::string photoshop =
      std::string("Photoshop 3.0\0", 14) + resource("First") + resource("Second");
  const MetadataReading reading = read(with_segment('\xED', photoshop));
  EXPECT_EQ(reading.record.credit, "First");
  EXPECT_THAT(rules(reading), ElementsAre("meta/iim-duplicate"));
}

// One resource may be split over two segments.
TEST(ReadFindings, AResourceSplitOverSegmentsIsJoined) {
  const std::string iim = dataset(2, 110, "Agency") + dataset(2, 120, std::string(300, 'x'));
  const std::string resource = std::string("8BIM\x04\x04\0\0\0\0", 10) + big16(iim.size()) + iim +
                               std::string(iim.size() % 2, '\0');
  const std::string start("Photoshop 3.0\0", 14);
  std::string file = to_text(with_segment('\xED', start + resource.substr(0, 100)));
  const std::string second = start + resource.substr(100);
  file.insert(20 + 4 + start.size() + 100,
              std::string("\xFF\xED") + big16(second.size() + 2) + second);
  const MetadataReading reading = read(to_bytes(file));
  EXPECT_EQ(reading.record.credit, "Agency");
  EXPECT_EQ(reading.record.caption.text(), std::string(300, 'x'));
  EXPECT_THAT(rules(reading), IsEmpty());
}

TEST(ReadFindings, ASecondBlockOfAKindIsTold) {
  MetadataRecord record;
  record.credit = "First";
  std::string file = to_text(embedded("jpeg", record));
  record.credit = "Second";
  const std::string second =
      std::string("http://ns.adobe.com/xap/1.0/\0", 29) + to_text(encode_metadata(record, {})->xmp);
  const std::size_t behind = file.find("\xFF\xDB");
  file.insert(behind, std::string("\xFF\xE1") + big16(second.size() + 2) + second);
  const MetadataReading reading = read(to_bytes(file));
  EXPECT_EQ(reading.record.credit, "First");
  EXPECT_THAT(rules(reading), ElementsAre("meta/block-duplicate"));
}

struct SpoofCase {
  const char* name;
  const char* description;
  const char* credit;
  bool spoof;
};
void PrintTo(const SpoofCase& test, std::ostream* out) { *out << test.name; }

class PrefixSpoofs : public ::testing::TestWithParam<SpoofCase> {};

TEST_P(PrefixSpoofs, NamesCountByUri) {
  const MetadataReading reading = read_packet(packet(GetParam().description));
  EXPECT_EQ(reading.record.credit, GetParam().credit);
  EXPECT_EQ(std::ranges::count(rules(reading), "meta/prefix-spoof"), GetParam().spoof ? 1 : 0);
}

INSTANTIATE_TEST_SUITE_P(
    Packets, PrefixSpoofs,
    ::testing::Values(
        SpoofCase{"other_prefix",
                  "<rdf:Description xmlns:foo='http://ns.adobe.com/photoshop/1.0/' "
                  "foo:Credit='Right'/>",
                  "Right", false},
        SpoofCase{"foreign_uri",
                  "<rdf:Description xmlns:photoshop='http://example.org/' "
                  "photoshop:Credit='Wrong'/>",
                  "", true},
        SpoofCase{"both",
                  "<rdf:Description xmlns:photoshop='http://example.org/' "
                  "xmlns:foo='http://ns.adobe.com/photoshop/1.0/' photoshop:Credit='Wrong' "
                  "foo:Credit='Right'/>",
                  "Right", true},
        SpoofCase{"right",
                  "<rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' "
                  "photoshop:Credit='Right'/>",
                  "Right", false}),
    [](const auto& test) { return test.param.name; });

TEST(ReadFindings, DoctypeAndEntitiesCostThePacket) {
  for (const char* text :
       {"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><a>&c;</a>", "<!DOCTYPE a><a/>"}) {
    const MetadataReading reading = read_packet(text);
    EXPECT_THAT(rules(reading), ElementsAre("meta/xmp-unreadable")) << text;
    EXPECT_TRUE(reading.has_xmp);
  }
}

TEST(ReadFindings, LicenceEnd) {
  const std::string description =
      "<rdf:Description xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/' "
      "plus:LicenseEndDate='2025-01-31'/>";
  EXPECT_EQ(to_iso(*read_packet(packet(description)).licence_end), "2025-01-31");
  EXPECT_FALSE(read_packet(packet("<rdf:Description/>")).licence_end);
}

TEST(ReadFindings, ImpossibleDatesStayOut) {
  const std::string iim = dataset(2, 55, "20240230") + dataset(2, 60, "100000");
  const std::string resource = std::string("8BIM\x04\x04\0\0\0\0", 10) + big16(iim.size()) + iim;
  const std::string xmp = packet(
      "<rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' "
      "photoshop:DateCreated='2023-02-30'/>");
  for (const MetadataReading& reading :
       {read_packet(xmp), read(with_segment('\xED', std::string("Photoshop 3.0\0", 14) + resource)),
        read_master({"-EXIF:DateTimeOriginal#=2024:02:30 10:00:00"})}) {
    EXPECT_FALSE(reading.record.date_created);
    EXPECT_THAT(rules(reading), ElementsAre("meta/date-impossible"));
  }
}

TEST(ReadFindings, UnreadBlocksAreNamed) {
  ProbeInfo info;
  info.format = Format::jxl;
  info.unread = {"Exif in a compressed (brob) box at byte 40"};
  const MetadataReading reading = read_metadata({}, info);
  EXPECT_THAT(finding(reading, "meta/unread-block").message, HasSubstr("brob"));
}

TEST(ReadFindings, WhatFollowsANulInADescriptionIsNoText) {
  MwgSample sample;
  sample.exif.caption.set("", std::string("Caption\0garbage", 15));
  sample.has_iim = false;
  EXPECT_EQ(read(mwg_file(sample)).record.caption.text(), "Caption");
}

TEST(ReadFindings, OrientationIsExifs) {
  MwgSample sample;
  sample.exif.orientation = "6";
  sample.xmp.orientation = "3";
  sample.has_iim = false;
  const Bytes file = mwg_file(sample);
  for (const ReadPolicy policy : {ReadPolicy::xmp_first, ReadPolicy::mwg}) {
    ReadOptions options;
    options.policy = policy;
    EXPECT_EQ(read_metadata(file, probed(file), options).record.orientation, "6");
  }
}

}  // namespace
}  // namespace picdesk::test
