// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of whole, damaged and odd files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "metadata/container/splice_checks.h"
#include "support/paths.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using metadata::Part;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Sample {
  std::string name;
  Format format;
  Bytes bytes;
};

// Every test image of the three formats, and every made picture with all its metadata.
const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> found;
    const std::vector<std::pair<std::string, Format>> folders = {
        {"jpeg", Format::jpeg}, {"webp", Format::webp}, {"png", Format::png}};
    for (const auto& [folder, format] : folders) {
      for (const auto& entry : std::filesystem::directory_iterator(test_image(folder))) {
        found.push_back({entry.path().filename().string(), format, read_file(entry.path())});
      }
    }
    for (const std::string& kind : picture_kinds()) {
      found.push_back({kind, format_of(kind), embedded(kind, full_record(), true)});
    }
    return found;
  }();
  return all;
}

// Whether the bytes have a layout; if so, it must cover them.
bool covers(const Bytes& bytes, Format format) {
  const Result<metadata::Layout> layout = metadata::read_layout(bytes, format);
  if (layout) {
    expect_cover(*layout, bytes.size());
    metadata::read_trailers(bytes, *layout);
  } else {
    EXPECT_FALSE(layout.error().message.empty());
    EXPECT_FALSE(layout.error().hint.empty());
  }
  return layout.has_value();
}

TEST(Layout, CoversEverySampleByteForByte) {
  int covered = 0;
  for (const Sample& sample : samples()) {
    SCOPED_TRACE(sample.name);
    if (covers(sample.bytes, sample.format)) ++covered;
  }
  EXPECT_GE(covered, 70);  // the rest are truncated, bombs or misnamed
}

TEST(Layout, CoversWhatIsLeftOfMutatedFiles) {
  std::uint32_t state = 1;
  const auto random = [&state](std::size_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % below;
  };
  int covered = 0;
  for (const Sample& sample : samples()) {
    if (sample.bytes.empty()) continue;
    SCOPED_TRACE(sample.name);
    for (int i = 0; i < 60; ++i) {
      Bytes bytes = sample.bytes;
      if (i % 3 == 0) bytes.resize(random(bytes.size()) + 1);
      // Most of what matters stands at the start.
      const std::size_t range =
          i % 2 == 0 ? std::min<std::size_t>(bytes.size(), 700) : bytes.size();
      for (int k = 0; k < 3; ++k) bytes[random(range)] = static_cast<std::byte>(random(256));
      if (covers(bytes, sample.format)) ++covered;
    }
  }
  EXPECT_GT(covered, 500);
}

TEST(Layout, NamesTheImageOfEveryFormat) {
  EXPECT_THAT(kinds_of(embedded("jpeg", full_record(), true), Format::jpeg),
              ElementsAre("header", "jfif", "exif", "xmp", "photoshop", "end"));
  EXPECT_THAT(kinds_of(embedded("webp-icc", full_record()), Format::webp),
              ElementsAre("header", "vp8x", "icc", "exif", "xmp"));
  EXPECT_THAT(kinds_of(embedded("png", full_record()), Format::png),
              ElementsAre("header", "exif", "xmp", "end"));
}

TEST(Layout, LabelsSayTypeAndPlace) {
  const metadata::Layout layout = layout_of(picture("jpeg"), Format::jpeg);
  EXPECT_EQ(layout.parts[0].label, "SOI@0");
  EXPECT_EQ(layout.parts[1].label, "APP0@2");
  EXPECT_EQ(layout.parts[2].label, "DQT@20");
  EXPECT_EQ(layout.parts.back().label, "EOI@" + std::to_string(picture("jpeg").size() - 2));
}

struct SegmentCase {
  const char* name;
  int marker;
  std::string content;
  const char* kind;
  std::string payload;
};

class JpegSegmentKind : public ::testing::TestWithParam<SegmentCase> {};

TEST_P(JpegSegmentKind, IsNamedAndItsPayloadFound) {
  const std::string segment = jpeg_segment(GetParam().marker, GetParam().content);
  const Bytes file = behind_soi(picture("jpeg"), "\xFF\xFF" + segment);  // two fill bytes
  const metadata::Layout layout = layout_of(file, Format::jpeg);
  expect_cover(layout, file.size());
  EXPECT_EQ(name(layout.parts[1].kind), GetParam().kind);
  EXPECT_EQ(layout.parts[1].length, segment.size() + 2);
  EXPECT_EQ(payload_of(file, layout.parts[1]), GetParam().payload);
}

INSTANTIATE_TEST_SUITE_P(
    Segments, JpegSegmentKind,
    ::testing::Values(
        SegmentCase{"exif", 0xE1, std::string("Exif\0\0II*", 9), "exif", "II*"},
        SegmentCase{"exif_cut", 0xE1, std::string("Exif\0", 5), "other", std::string("Exif\0", 5)},
        SegmentCase{"jfxx", 0xE0, std::string("JFXX\0x", 6), "other", std::string("JFXX\0x", 6)},
        SegmentCase{"mpf", 0xE2, std::string("MPF\0MM", 6), "multi-picture", "MM"},
        SegmentCase{"icc", 0xE2, std::string("ICC_PROFILE\0\1\2abc", 17), "icc", "abc"},
        SegmentCase{"icc_cut", 0xE2, std::string("ICC_PROFILE\0\1", 13), "other",
                    std::string("ICC_PROFILE\0\1", 13)},
        SegmentCase{"jumbf", 0xEB, "JP\1\1x", "jumbf", "JP\1\1x"},
        SegmentCase{"hdr", 0xEB, "HDR_RI x", "other", "HDR_RI x"},
        SegmentCase{"adobe", 0xEE, "Adobe12", "adobe", "Adobe12"},
        SegmentCase{"extension", 0xE1, std::string("http://ns.adobe.com/xmp/extension/\0G", 36),
                    "extended-xmp", "G"},
        SegmentCase{"comment", 0xFE, "hello", "comment", "hello"},
        SegmentCase{"empty", 0xEC, "", "other", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Layout, BytesBetweenSegmentsAreAPart) {
  const Bytes file = behind_soi(picture("jpeg"), "secret");
  EXPECT_THAT(kinds_of(file, Format::jpeg), ElementsAre("header", "other", "jfif", "end"));
}

TEST(Layout, AFaultBehindTheFirstScanIsNamedAndNotWritten) {
  Bytes file = picture("jpeg");
  file.resize(file.size() - 2);
  const Bytes broken = to_bytes(std::string_view("\xFF\xFE\xFF\xFFshort", 9));
  file.insert(file.end(), broken.begin(), broken.end());
  const metadata::Layout layout = layout_of(file, Format::jpeg);
  expect_cover(layout, file.size());
  EXPECT_THAT(layout.fault, HasSubstr("impossible length 65535"));
  metadata::Splice wanted;
  wanted.xmp = to_bytes("<x/>");
  const auto made = metadata::splice(file, layout, wanted);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::corrupt_data);
  EXPECT_THAT(made.error().message, HasSubstr("impossible length"));
}

TEST(Layout, RefusesOtherFormatsAndTooManyParts) {
  EXPECT_EQ(metadata::read_layout({}, Format::tiff).error().code, ErrorCode::unsupported_format);
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += jpeg_segment(0xFE, "");
  const Bytes file = behind_soi(picture("jpeg"), many);
  EXPECT_EQ(metadata::read_layout(file, Format::jpeg).error().code, ErrorCode::too_large);
}

TEST(Layout, ImageHashSeesEveryByteOfTheImageAndNothingElse) {
  for (const char* kind : {"jpeg", "webp-lossy", "png"}) {
    const Format format = format_of(kind);
    Bytes file = embedded(kind, full_record(), true);
    const std::string before = metadata::image_hash(file, layout_of(file, format));
    EXPECT_EQ(before, metadata::image_hash(picture(kind), layout_of(picture(kind), format)));
    const metadata::Layout layout = layout_of(file, format);
    const Part* image = layout.first(Part::Kind::image);
    file[image->payload + image->payload_length / 2] ^= std::byte{0x10};
    EXPECT_NE(before, metadata::image_hash(file, layout)) << kind;
  }
}

TEST(Layout, JoinsTheProfileByItsNumbers) {
  const std::string second = jpeg_segment(0xE2, std::string("ICC_PROFILE\0\2\2", 14) + "world");
  const std::string first = jpeg_segment(0xE2, std::string("ICC_PROFILE\0\1\2", 14) + "hello ");
  const Bytes file = behind_soi(picture("jpeg"), second + first);
  EXPECT_EQ(to_text(metadata::joined(file, layout_of(file, Format::jpeg), Part::Kind::icc)),
            "hello world");
}

}  // namespace
}  // namespace picdesk::test
