// SPDX-License-Identifier: GPL-3.0-or-later
// probe_metadata(): where HEIF, AVIF, JPEG XL and camera raw keep EXIF, XMP and IIM.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "probe/box_builder.h"
#include "probe/jpeg_builder.h"
#include "probe/refusals.h"
#include "probe/tiff_builder.h"

namespace picdesk::test {
namespace {

using Kind = MetadataBlock::Kind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Big enough for a header and one empty directory.
const std::string kTiff("II*\0\x08\0\0\0\0\0\0\0\0\0", 14);
const std::string kExif = number(4, 0) + kTiff;

std::string payload(const Bytes& file, const ProbeInfo& info, Kind kind) {
  for (const MetadataBlock& block : info.metadata) {
    if (block.kind != kind) continue;
    return text_of(file).substr(static_cast<std::size_t>(block.offset),
                                static_cast<std::size_t>(block.length));
  }
  return "none";
}

ProbeInfo found_in(const Bytes& file) {
  Result<ProbeInfo> info = probe_metadata(file);
  if (!info) throw std::runtime_error(info.error().message);
  return *info;
}

TEST(HeifMetadata, ItemsInTheFile) {
  HeifBuilder builder;
  builder.add({1, "Exif", {}, 0, {{0, 18}}}).add({2, "mime", mime_xmp(), 0, {{0, 8}}});
  const std::uint32_t end = builder.end();
  const Bytes file = HeifBuilder()
                         .add({1, "Exif", {}, 0, {{end, 18}}})
                         .add({2, "mime", mime_xmp(), 0, {{end + 18, 8}}})
                         .file(kExif + "<packet>");
  const ProbeInfo info = found_in(file);
  EXPECT_EQ(info.format, Format::heif);
  EXPECT_EQ(info.stored, (Size{640, 480}));
  EXPECT_EQ(payload(file, info, Kind::exif), kTiff);
  EXPECT_EQ(payload(file, info, Kind::xmp), "<packet>");
  EXPECT_THAT(info.unread, IsEmpty());
}

TEST(HeifMetadata, ItemsInIdat) {
  const Bytes file = HeifBuilder("avif")
                         .add({7, "Exif", {}, 1, {{2, 18}}})
                         .add({8, "mime", mime_xmp(), 1, {{20, 0}}})
                         .data("xx" + kExif + "<packet>")
                         .file();
  const ProbeInfo info = found_in(file);
  EXPECT_EQ(info.format, Format::avif);
  EXPECT_EQ(payload(file, info, Kind::exif), kTiff);
  EXPECT_EQ(payload(file, info, Kind::xmp), "<packet>");
}

TEST(HeifMetadata, ExifMaySkipBytesAndHaveThePrefixOfJpeg) {
  const std::string skipped = number(4, 6) + std::string("Exif\0\0", 6) + kTiff;
  const std::string prefixed = number(4, 0) + std::string("Exif\0\0", 6) + kTiff;
  for (const std::string& item : {skipped, prefixed}) {
    const auto length = static_cast<std::uint32_t>(item.size());
    const Bytes file = HeifBuilder().add({1, "Exif", {}, 1, {{0, length}}}).data(item).file();
    EXPECT_EQ(payload(file, found_in(file), Kind::exif), kTiff);
  }
}

TEST(HeifMetadata, PiecesThatMeetAreOne) {
  const Bytes file =
      HeifBuilder().add({1, "mime", mime_xmp(), 1, {{0, 3}, {3, 5}}}).data("<packet>").file();
  EXPECT_EQ(payload(file, found_in(file), Kind::xmp), "<packet>");
}

struct UnreadCase {
  const char* name;
  Item item;
  const char* says;
};
void PrintTo(const UnreadCase& test, std::ostream* out) { *out << test.name; }

class UnreadItems : public testing::TestWithParam<UnreadCase> {};

TEST_P(UnreadItems, AreNamed) {
  const Bytes file = HeifBuilder().add(GetParam().item).data(kExif + "<packet>").file();
  const ProbeInfo info = found_in(file);
  EXPECT_THAT(info.metadata, IsEmpty());
  EXPECT_THAT(info.unread, ElementsAre(HasSubstr(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Probe, UnreadItems,
    testing::Values(
        UnreadCase{"Scattered", {1, "mime", mime_xmp(), 1, {{0, 3}, {5, 3}}}, "in 2 pieces"},
        UnreadCase{"Compressed", {1, "mime", mime_xmp("deflate"), 1, {{0, 8}}}, "compressed"},
        UnreadCase{"Derived", {1, "Exif", {}, 2, {{0, 8}}}, "another item"},
        UnreadCase{"Outside", {1, "Exif", {}, 0, {{0xFFFFFF00, 0x200}}}, "outside"},
        UnreadCase{"OutsideIdat", {1, "Exif", {}, 1, {{20, 200}}}, "outside"},
        UnreadCase{"Nowhere", {1, "Exif", {}, 0, {}}, "no location"},
        UnreadCase{"NoTiff", {1, "Exif", {}, 1, {{18, 8}}}, "no TIFF header"}),
    [](const auto& test) { return test.param.name; });

TEST(HeifMetadata, PictureItemsAreNone) {
  const Bytes file = HeifBuilder()
                         .add({1, "hvc1", {}, 1, {{0, 8}}})
                         .add({2, "mime", std::string("text/plain\0", 11), 1, {{0, 8}}})
                         .data("<packet>")
                         .file();
  const ProbeInfo info = found_in(file);
  EXPECT_THAT(info.metadata, IsEmpty());
  EXPECT_THAT(info.unread, IsEmpty());
}

TEST(HeifMetadata, ATailThatIsNoBoxIsTrailing) {
  const Bytes file = HeifBuilder().add({1, "Exif", {}, 1, {{0, 18}}}).data(kExif).file("tail");
  const ProbeInfo info = found_in(file);
  EXPECT_EQ(payload(file, info, Kind::exif), kTiff);
  EXPECT_EQ(info.trailing_bytes, 4u);
}

// Every way to cut or flip a file ends in an answer.
TEST(HeifMetadata, DamageIsAnswered) {
  const Bytes whole = HeifBuilder()
                          .add({1, "Exif", {}, 1, {{0, 18}}})
                          .add({2, "mime", mime_xmp(), 1, {{18, 8}}})
                          .data(kExif + "<packet>")
                          .file();
  std::size_t answered = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    answered += probe_metadata(std::span(whole).first(size)) ? 1 : 0;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int flip : {0x01, 0x80, 0xFF}) {
      Bytes damaged = whole;
      damaged[at] ^= static_cast<std::byte>(flip);
      const Result<ProbeInfo> info = probe_metadata(damaged);
      if (!info) continue;
      ++answered;
      for (const MetadataBlock& block : info->metadata) {
        ASSERT_LE(block.offset, damaged.size());
        ASSERT_LE(block.length, damaged.size() - block.offset);
      }
    }
  }
  EXPECT_GT(answered, 0u);
}

TEST(JxlMetadata, BoxesOfTheContainer) {
  const Bytes file = jxl_file(box("Exif", kExif) + box("xml ", "<packet>"));
  const ProbeInfo info = found_in(file);
  EXPECT_EQ(info.format, Format::jxl);
  EXPECT_EQ(payload(file, info, Kind::exif), kTiff);
  EXPECT_EQ(payload(file, info, Kind::xmp), "<packet>");
  EXPECT_THAT(info.unread, IsEmpty());
}

TEST(JxlMetadata, CompressedBoxesAreNamed) {
  const ProbeInfo info =
      found_in(jxl_file(box("brob", std::string("xml \x0B\x02\x80", 7)) + box("Exif", "abc")));
  EXPECT_THAT(info.metadata, IsEmpty());
  EXPECT_THAT(info.unread,
              ElementsAre(HasSubstr("xml  in a compressed (brob) box"), HasSubstr("Exif box")));
}

TEST(JxlMetadata, ABareCodestreamHasNone) {
  const ProbeInfo info = found_in(bytes_of(std::string("\xFF\x0A\0\0\0\0\0\0\0\0\0\0\0\0", 14)));
  EXPECT_EQ(info.format, Format::jxl);
  EXPECT_THAT(info.metadata, IsEmpty());
}

TEST(JxlMetadata, ACutFileIsRefused) {
  const Bytes whole = jxl_file(box("Exif", kExif));
  expect_refused(probe_metadata(std::span(whole).first(whole.size() - 3)), ErrorCode::corrupt_data,
                 "jxlc");
}

TEST(BoxLimits, TooManyBoxesAreRefused) {
  std::string boxes;
  for (int i = 0; i < 1100; ++i) boxes += box("free", "");
  expect_refused(probe_metadata(jxl_file(boxes)), ErrorCode::too_large, "1024");
  expect_refused(probe_metadata(HeifBuilder().file(boxes)), ErrorCode::too_large, "1024");
}

TiffTags dng_tags(std::uint32_t packet_at) {
  return {{0x0100, 4, 1, 16},
          {0x0101, 4, 1, 8},
          {0x02BC, 1, 8, packet_at},
          {0x83BB, 4, 2, packet_at},
          {0xC612, 1, 4, 0x0401}};
}

TEST(RawMetadata, TagsOfTheFirstDirectory) {
  const Bytes file = TiffBuilder(16).text("<packet>").directory(dng_tags(8)).bytes();
  const ProbeInfo info = found_in(file);
  EXPECT_EQ(info.format, Format::raw);
  EXPECT_EQ(info.stored, (Size{16, 8}));
  EXPECT_EQ(payload(file, info, Kind::xmp), "<packet>");
  EXPECT_EQ(payload(file, info, Kind::iim), "<packet>");
  EXPECT_EQ(payload(file, info, Kind::exif).size(), file.size());
}

TEST(RawMetadata, MakersNumbersInPlaceOf42) {
  for (const char* magic : {"IIU", "IIRO", "IIRS"}) {
    Bytes file = TiffBuilder(16).text("<packet>").directory(dng_tags(8)).bytes();
    for (std::size_t i = 0; i < std::string_view(magic).size(); ++i) {
      file[i] = static_cast<std::byte>(magic[i]);
    }
    const ProbeInfo info = found_in(file);
    EXPECT_EQ(info.format, Format::raw) << magic;
    EXPECT_EQ(payload(file, info, Kind::xmp), "<packet>") << magic;
  }
}

TEST(RawMetadata, ValuesOutsideAreNamed) {
  Bytes file = TiffBuilder(16).text("<packet>").directory(dng_tags(8)).bytes();
  file[2] = std::byte{'U'};  // not walked as a TIFF, which would be refused
  file[3] = std::byte{0};
  file[16 + 2 + 2 * 12 + 8 + 2] = std::byte{0x7F};
  const ProbeInfo info = found_in(file);
  EXPECT_THAT(info.unread, ElementsAre(HasSubstr("outside the file")));
}

TEST(RawMetadata, NoDirectoryIsRefused) {
  const Bytes file = bytes_of(std::string("IIU\0\xFF\xFF\0\0\0\0\0\0", 12));
  expect_refused(probe_metadata(file), ErrorCode::corrupt_data, "directory");
}

TEST(ProbeMetadata, PicturesAreProbedAsEver) {
  const Bytes tiff = small_tiff();
  const Bytes jpeg = small_jpeg();
  for (const Bytes& file : {tiff, jpeg}) {
    const Result<ProbeInfo> picture = probe(file);
    const Result<ProbeInfo> metadata = probe_metadata(file);
    ASSERT_TRUE(picture && metadata);
    EXPECT_EQ(picture->format, metadata->format);
    EXPECT_EQ(picture->metadata.size(), metadata->metadata.size());
  }
}

TEST(ProbeMetadata, WhatIsNoPhotoStaysRefused) {
  for (const char* bytes : {"GIF89a..........", "%PDF-1.7 .......", "8BPS............"}) {
    expect_refused(probe_metadata(bytes_of(bytes)), ErrorCode::unsupported_format);
  }
  expect_refused(probe_metadata({}), ErrorCode::corrupt_data);
  const Bytes video = bytes_of(box("ftyp", "isom" + number(4, 0) + "isommp42"));
  expect_refused(probe_metadata(video), ErrorCode::unsupported_format);
}

TEST(ProbeMetadata, TheGateStillRefusesThem) {
  expect_refused(probe(HeifBuilder().file()), ErrorCode::unsupported_format, "HEIC");
  expect_refused(probe(HeifBuilder("avif").file()), ErrorCode::unsupported_format, "AVIF");
  expect_refused(probe(jxl_file("")), ErrorCode::unsupported_format, "JPEG XL");
  expect_refused(probe(TiffBuilder(16).text("<packet>").directory(dng_tags(8)).bytes()),
                 ErrorCode::unsupported_format, "DNG");
}

TEST(ProbeMetadata, CapsHold) {
  const Bytes file =
      HeifBuilder().add({1, "mime", mime_xmp(), 1, {{0, 8}}}).data("<packet>").file();
  Limits limits;
  limits.text_bytes = 7;
  expect_refused(probe_metadata(file, limits), ErrorCode::metadata_invalid, "xmp");
  limits = {};
  limits.file_bytes = 20;
  expect_refused(probe_metadata(file, limits), ErrorCode::too_large);
}

}  // namespace
}  // namespace picdesk::test
