// SPDX-License-Identifier: GPL-3.0-or-later
// The segments of a JPEG file after embed().
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/bytes.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

struct Segment {
  std::uint32_t marker;
  std::string payload;
};

// Segments to SOS; the rest as one with marker SOS.
std::vector<Segment> segments(const Bytes& file) {
  std::vector<Segment> found;
  for (std::size_t at = 2; at + 4 <= file.size();) {
    const std::uint32_t marker = metadata::byte_at(file, at + 1);
    const std::size_t size =
        marker == 0xDA ? file.size() - at - 2 : metadata::u16_big(file, at + 2);
    found.push_back({marker, to_text(std::span(file).subspan(at + 4, size - 2))});
    at += 2 + size;
  }
  return found;
}

std::vector<std::string> heads(const Bytes& file) {
  std::vector<std::string> names;
  for (const Segment& segment : segments(file)) {
    if (segment.marker >= 0xE0 && segment.marker <= 0xEF) {
      names.push_back(segment.payload.substr(0, segment.payload.find('\0')));
    }
  }
  return names;
}

std::string without_metadata(const Bytes& file) {
  std::string rest;
  for (const Segment& segment : segments(file)) {
    if (segment.marker == 0xE1 || segment.marker == 0xED) continue;
    rest += static_cast<char>(segment.marker) + segment.payload;
  }
  return rest;
}

Bytes with_segment(const Bytes& file, std::uint32_t marker, const std::string& payload) {
  Bytes out(file.begin(), file.begin() + 2);
  metadata::append_u16_big(out, 0xFF00 | marker);
  metadata::append_u16_big(out, static_cast<std::uint32_t>(payload.size() + 2));
  metadata::append(out, payload);
  out.insert(out.end(), file.begin() + 2, file.end());
  return out;
}

constexpr const char* xmp_head = "http://ns.adobe.com/xap/1.0/";

TEST(JpegEmbed, PutsExifXmpAndApp13BehindApp0) {
  EXPECT_THAT(heads(embedded("jpeg", full_record(), true)),
              ElementsAre("JFIF", "Exif", xmp_head, "Photoshop 3.0"));
}

TEST(JpegEmbed, EverythingElseIsVerbatim) {
  const Bytes& bare = picture("jpeg");
  EXPECT_EQ(without_metadata(embedded("jpeg", full_record(), true)), without_metadata(bare));
}

TEST(JpegEmbed, ReplacesInPlaceAndDropsRepetitionsAndExtensions) {
  Bytes file = embedded("jpeg", full_record(), true);
  const std::string extension("http://ns.adobe.com/xmp/extension/\0stale", 40);
  file = with_segment(file, 0xE1, extension);
  file = with_segment(file, 0xEB, "JP-kept");
  file = with_segment(file, 0xE1, std::string(xmp_head) + std::string("\0old", 4));
  const auto made = embed(file, Format::jpeg, full_blobs());
  ASSERT_TRUE(made);
  EXPECT_THAT(heads(*made), ElementsAre(xmp_head, "JP-kept", "JFIF", "Exif", "Photoshop 3.0"));
}

TEST(JpegEmbed, KeepsOtherPhotoshopResources) {
  const std::string other(
      "8BIM\x03\xED\0\0\0\0\0\x03"
      "abc\0",
      16);
  const std::string old("8BIM\x04\x04\0\0\0\0\0\x05\x1C\x02\x05\0\0\0", 18);
  const std::string head("Photoshop 3.0\0", 14);
  const Bytes file = with_segment(picture("jpeg"), 0xED, head + old + other);
  const auto made = embed(file, Format::jpeg, full_blobs());
  ASSERT_TRUE(made);
  std::string app13;
  for (const Segment& segment : segments(*made)) {
    if (segment.marker == 0xED) app13 += segment.payload;
  }
  EXPECT_THAT(app13, ::testing::EndsWith(other));
  EXPECT_THAT(app13, Not(HasSubstr(old)));

  const auto removed = embed(*made, Format::jpeg, full_blobs(false));
  ASSERT_TRUE(removed);
  std::vector<std::string> kept;
  for (const Segment& segment : segments(*removed)) {
    if (segment.marker == 0xED) kept.push_back(segment.payload);
  }
  EXPECT_THAT(kept, ElementsAre(head + other));
}

TEST(JpegEmbed, XmpThatDoesNotFitIsRefused) {
  MetadataRecord record;
  record.extended_description.set("", std::string(70'000, 'a'));
  const auto made = embed(picture("jpeg"), Format::jpeg, *encode_metadata(record, {}));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(made.error().message, HasSubstr("65502"));
  EXPECT_TRUE(embed(picture("png"), Format::png, *encode_metadata(record, {})));
}

TEST(JpegEmbed, LongIimGoesOnInTheNextSegment) {
  MetadataRecord record;
  for (int i = 0; i < 1'500; ++i)
    record.keywords.push_back(std::to_string(i) + std::string(50, 'k'));
  MetadataBlobs made = *encode_metadata(record, {.iim = true});
  made.xmp.clear();  // too large for a segment
  const auto file = embed(picture("jpeg"), Format::jpeg, made);
  ASSERT_TRUE(file);
  EXPECT_THAT(heads(*file), ElementsAre("JFIF", "Photoshop 3.0", "Photoshop 3.0"));
  EXPECT_EQ(read(*file).record.keywords, record.keywords);
  EXPECT_EQ(exiftool(*file, "jpg").at("IPTC:Keywords").size(), record.keywords.size());
}

}  // namespace
}  // namespace picdesk::test
