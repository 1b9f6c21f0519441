// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/samples.h"

namespace picdesk::metadata {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct ArtistCase {
  const char* name;
  std::vector<std::string> creators;
  std::string artist;
};

class Artist : public ::testing::TestWithParam<ArtistCase> {};

TEST_P(Artist, JoinsAndSplits) {
  EXPECT_EQ(join_artist(GetParam().creators), GetParam().artist);
  EXPECT_EQ(split_artist(GetParam().artist), GetParam().creators);
}

INSTANTIATE_TEST_SUITE_P(
    Names, Artist,
    ::testing::Values(ArtistCase{"none", {}, ""}, ArtistCase{"one", {"Ana Müller"}, "Ana Müller"},
                      ArtistCase{"two", {"A", "B"}, "A; B"},
                      ArtistCase{"semicolon", {"A; Co", "B"}, "\"A; Co\"; B"},
                      ArtistCase{"quotes", {"A \"the\" B"}, "\"A \"\"the\"\" B\""}),
    [](const auto& test) { return test.param.name; });

TEST(Artist, SplitsWhatOthersWrite) {
  EXPECT_THAT(split_artist("A;B ;  C"), ElementsAre("A", "B", "C"));
  EXPECT_THAT(split_artist("O'Neil 6\" lens"), ElementsAre("O'Neil 6\" lens"));
  EXPECT_THAT(split_artist(" ; "), IsEmpty());
  EXPECT_THAT(split_artist("\"never closed; B"), ElementsAre("never closed; B"));
}

TEST(ExifReader, EveryTruncationIsRefusedOrHarmless) {
  const auto blobs = encode_metadata(test::full_record(), {});
  ASSERT_TRUE(blobs);
  for (std::size_t size = 0; size < blobs->exif.size(); ++size) {
    const auto texts = read_exif(ByteView(blobs->exif).first(size));
    if (!texts) {
      EXPECT_EQ(texts.error().code, ErrorCode::metadata_invalid);
    }
  }
}

struct BadBlock {
  const char* name;
  std::string bytes;
};

class BrokenExif : public ::testing::TestWithParam<BadBlock> {};

TEST_P(BrokenExif, IsMetadataInvalid) {
  const auto texts = read_exif(as_byte_view(GetParam().bytes));
  ASSERT_FALSE(texts);
  EXPECT_EQ(texts.error().code, ErrorCode::metadata_invalid);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, BrokenExif,
    ::testing::Values(BadBlock{"empty", ""}, BadBlock{"other_magic", "II+\0\x08\0\0\0"},
                      BadBlock{"directory_outside", std::string("II*\0\xFF\xFF\0\0", 8)},
                      BadBlock{"directory_at_end", std::string("II*\0\x07\0\0\0", 8)},
                      BadBlock{"too_many_entries",
                               std::string("II*\0\x08\0\0\0\xFF\xFF", 10) + std::string(99, 'x')}),
    [](const auto& test) { return test.param.name; });

TEST(ExifReader, ValueOutsideIsLeftOut) {
  const std::string block =
      std::string("II*\0\x08\0\0\0\x02\0", 10) +
      std::string("\x0E\x01\x02\0\xFF\0\0\0\x20\0\0\0", 12) +  // 255 bytes at 32
      std::string(
          "\x3B\x01\x02\0\x03\0\0\0"
          "Al\0\0",
          12) +
      std::string(8, '\0');
  const auto texts = read_exif(as_byte_view(block));
  ASSERT_TRUE(texts);
  EXPECT_EQ(texts->description, "");
  EXPECT_EQ(texts->artist, "Al");
}

}  // namespace
}  // namespace picdesk::metadata
