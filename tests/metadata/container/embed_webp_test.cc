// SPDX-License-Identifier: GPL-3.0-or-later
// The chunks of a WebP file after embed().
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
  const auto made = embed(file, Format::webp, full_blobs());
  ASSERT_TRUE(made);
  EXPECT_THAT(chunks(*made), ElementsAre("VP8X", "VP8 ", "EXIF", "XMP ", "VP8 "));
}

}  // namespace
}  // namespace picdesk::test
