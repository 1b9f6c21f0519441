// SPDX-License-Identifier: GPL-3.0-or-later
// What embed() does to the structure of each container, checked by their own tools and byte by
// byte.
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
using ::testing::StartsWith;

MetadataBlobs blobs(bool iim = true) {
  const auto made = encode_metadata(full_record(), {.iim = iim});
  if (!made) throw std::runtime_error(made.error().message);
  return *made;
}

// --- WebP ---

std::vector<std::string> chunks(const Bytes& file) {
  std::vector<std::string> names;
  for (std::size_t at = 12; at + 8 <= file.size();) {
    names.push_back(to_text(std::span(file).subspan(at, 4)));
    const std::size_t size = metadata::u32_little(file, at + 4);
    at += 8 + size + size % 2;
  }
  return names;
}

struct WebpCase {
  const char* kind;
  std::vector<std::string> expected;
  std::uint32_t flags;
};

class WebpStructure : public ::testing::TestWithParam<WebpCase> {};

TEST_P(WebpStructure, ChunksFlagsAndWebpinfoAgree) {
  const Bytes file = embedded(GetParam().kind, full_record());
  EXPECT_EQ(chunks(file), GetParam().expected);
  EXPECT_EQ(metadata::byte_at(file, 20), GetParam().flags);
  EXPECT_EQ(metadata::u32_little(file, 4) + 8, file.size());
  const std::string report = checked_by({"webpinfo"}, file, "webp");
  EXPECT_THAT(report, StartsWith("0\n"));
  EXPECT_THAT(report, HasSubstr("No error detected"));
  EXPECT_THAT(report, Not(HasSubstr("Warning")));
  EXPECT_THAT(report, HasSubstr("Canvas size 37 x 23"));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, WebpStructure,
    ::testing::Values(WebpCase{"webp-lossy", {"VP8X", "VP8 ", "EXIF", "XMP "}, 0x0C},
                      WebpCase{"webp-lossless", {"VP8X", "VP8L", "EXIF", "XMP "}, 0x0C},
                      WebpCase{"webp-lossless-alpha", {"VP8X", "VP8L", "EXIF", "XMP "}, 0x1C},
                      WebpCase{"webp-lossy-alpha", {"VP8X", "ALPH", "VP8 ", "EXIF", "XMP "}, 0x1C},
                      WebpCase{"webp-icc", {"VP8X", "ICCP", "VP8 ", "EXIF", "XMP "}, 0x2C}),
    [](const auto& test) {
      std::string name = test.param.kind;
      std::ranges::replace(name, '-', '_');
      return name;
    });

TEST(WebpEmbed, ImageChunkIsVerbatim) {
  const Bytes& bare = picture("webp-lossy");
  const Bytes file = embedded("webp-lossy", full_record());
  const std::string image = to_text(std::span(bare).subspan(12));
  EXPECT_THAT(to_text(file), HasSubstr(image));
}

TEST(WebpEmbed, KeepsUnknownChunksAndTrailer) {
  Bytes file = embedded("webp-lossy", full_record());
  const Bytes extra = to_bytes(std::string_view("QQQQ\x03\0\0\0abc\0", 12));
  file.insert(file.end(), extra.begin(), extra.end());
  const auto size = static_cast<std::uint32_t>(file.size() - 8);
  for (int i = 0; i < 4; ++i) file[4 + static_cast<std::size_t>(i)] = std::byte(size >> 8 * i);
  const Bytes trailer = to_bytes("trailer");
  file.insert(file.end(), trailer.begin(), trailer.end());

  MetadataRecord shorter;
  shorter.credit = "Other";
  const auto made = embed(file, Format::webp, *encode_metadata(shorter, {}));
  ASSERT_TRUE(made);
  EXPECT_THAT(to_text(*made), ::testing::EndsWith(to_text(extra) + "trailer"));
  EXPECT_EQ(metadata::byte_at(*made, 20), 0x04u);
}

TEST(WebpEmbed, WithoutMetadataASimpleFileStaysAsItIs) {
  EXPECT_EQ(*embed(picture("webp-lossy"), Format::webp, {}), picture("webp-lossy"));
}

TEST(WebpEmbed, DropsRepeatedChunks) {
  const Bytes once = embedded("webp-lossy", full_record());
  Bytes file = once;
  file.insert(file.end(), once.begin() + 12 + 18, once.end());  // all chunks again but VP8X
  const auto size = static_cast<std::uint32_t>(file.size() - 8);
  for (int i = 0; i < 4; ++i) file[4 + static_cast<std::size_t>(i)] = std::byte(size >> 8 * i);
  const auto made = embed(file, Format::webp, blobs());
  ASSERT_TRUE(made);
  EXPECT_THAT(chunks(*made), ElementsAre("VP8X", "VP8 ", "EXIF", "XMP ", "VP8 "));
}

// --- JPEG ---

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
  const auto made = embed(file, Format::jpeg, blobs());
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
  const auto made = embed(file, Format::jpeg, blobs());
  ASSERT_TRUE(made);
  std::string app13;
  for (const Segment& segment : segments(*made)) {
    if (segment.marker == 0xED) app13 += segment.payload;
  }
  EXPECT_THAT(app13, ::testing::EndsWith(other));
  EXPECT_THAT(app13, Not(HasSubstr(old)));

  const auto removed = embed(*made, Format::jpeg, blobs(false));
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

// --- PNG ---

TEST(PngEmbed, IsCleanForPngcheck) {
  const std::string report = checked_by({"pngcheck", "-v"}, embedded("png", full_record()), "png");
  EXPECT_THAT(report, StartsWith("0\n"));
  EXPECT_THAT(report, HasSubstr("eXIf"));
  EXPECT_THAT(report, HasSubstr("XML:com.adobe.xmp"));
  EXPECT_LT(report.find("iTXt"), report.find("chunk IDAT"));
  EXPECT_LT(report.find("eXIf"), report.find("chunk IDAT"));
}

TEST(PngEmbed, RemovesWhatWouldBeStaleAndKeepsOtherText) {
  Bytes file = picture("png");
  Bytes extra;
  for (const std::string& data :
       {std::string("Raw profile type exif\0\nexif\n", 28), std::string("Comment\0kept", 12)}) {
    metadata::append_u32_big(extra, static_cast<std::uint32_t>(data.size()));
    metadata::append(extra, "tEXt" + data);
    metadata::append_u32_big(extra, 0);  // embed() copies checksums as they are
  }
  file.insert(file.begin() + 33, extra.begin(), extra.end());
  const auto made = embed(file, Format::png, blobs());
  ASSERT_TRUE(made);
  EXPECT_THAT(to_text(*made), Not(HasSubstr("Raw profile")));
  EXPECT_THAT(to_text(*made), HasSubstr(std::string("Comment\0kept", 12)));
}

struct Broken {
  const char* name;
  Format format;
  std::string bytes;
};

class BrokenContainer : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenContainer, IsCorruptData) {
  const auto made = embed(to_bytes(GetParam().bytes), GetParam().format, blobs());
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::corrupt_data);
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenContainer,
    ::testing::Values(
        Broken{"empty_jpeg", Format::jpeg, ""}, Broken{"empty_webp", Format::webp, ""},
        Broken{"empty_png", Format::png, ""},
        Broken{"jpeg_segment_beyond_end", Format::jpeg, "\xFF\xD8\xFF\xE0\xFF\xFFxx"},
        Broken{"jpeg_length_one", Format::jpeg, std::string("\xFF\xD8\xFF\xE0\0\1xxxx", 10)},
        Broken{"jpeg_without_scan", Format::jpeg, "\xFF\xD8\xFF\xD9"},
        Broken{"jpeg_broken_resources", Format::jpeg,
               std::string("\xFF\xD8\xFF\xED\0\x14Photoshop 3.0\0junk\xFF\xDA\0\2", 26)},
        Broken{"webp_chunk_beyond_end", Format::webp,
               std::string("RIFF\x0C\0\0\0WEBPVP8 \xFF\0\0\0", 20)},
        Broken{"webp_riff_beyond_end", Format::webp,
               std::string("RIFF\xFF\xFF\xFF\xFFWEBPVP8 \0\0\0\0", 20)},
        Broken{"webp_without_frame_header", Format::webp,
               std::string("RIFF\x0C\0\0\0WEBPVP8 \0\0\0\0", 20)},
        Broken{"png_chunk_beyond_end", Format::png,
               std::string("\x89PNG\r\n\x1A\n\x3F\xFF\xFF\xFFzTXtxxxx", 20)}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
