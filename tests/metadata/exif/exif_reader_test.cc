// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/coded_text.h"
#include "metadata/exif/exif_block.h"
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

ExifTexts texts_of(bool big_endian) {
  test::ExifBlock block(big_endian);
  const std::size_t exif =
      block.ifd({{0x9286, 7, std::string("UNICODE\0", 8) + block.u16(0x4E2D) + block.u16(0x0041)},
                 {0xA420, 2, std::string("0123456789ABCDEF0123456789ABCDEF\0", 33)}});
  const std::size_t main = block.ifd({{0x0112, 3, block.u16(8), 1},
                                      {0x4746, 3, block.u16(4), 1},
                                      {0x8769, 4, block.u32(exif), 1},
                                      {0x8825, 4, block.u32(exif), 1},
                                      {0x9C9B, 1, std::string("T\0\xE9\0\x3D\xD8\0\xDE\0\0", 10)}});
  block.first_ifd(main);
  const auto texts = read_exif(block.block());
  if (!texts) throw std::runtime_error(texts.error().message);
  return *texts;
}

class ByteOrders : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Bytes, ByteOrders, ::testing::Bool(), [](const auto& test) {
  return test.param ? "big_endian" : "little_endian";
});

TEST_P(ByteOrders, NumbersAndTextsInOtherPlacesAreRead) {
  const ExifTexts texts = texts_of(GetParam());
  EXPECT_EQ(texts.orientation, 8U);
  EXPECT_EQ(texts.rating, 4U);
  EXPECT_EQ(texts.unique_id, "0123456789ABCDEF0123456789ABCDEF");
  EXPECT_TRUE(texts.has_gps);
  EXPECT_EQ(texts.user_comment,
            "\xE4\xB8\xAD"
            "A");
  EXPECT_EQ(texts.xp_title, "T\xC3\xA9\xF0\x9F\x98\x80");  // UTF-16LE whatever the order
}

struct Comment {
  const char* name;
  std::string bytes;
  std::string text;
};

class UserComments : public ::testing::TestWithParam<Comment> {};

TEST_P(UserComments, AreDecoded) {
  EXPECT_EQ(decode_user_comment(GetParam().bytes, true), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Codes, UserComments,
    ::testing::Values(Comment{"empty", "", ""},
                      Comment{"code_only", std::string("ASCII\0\0\0", 8), ""},
                      Comment{"ascii", std::string("ASCII\0\0\0abc\0x", 13), "abc"},
                      Comment{"no_code", std::string(8, '\0') + "abc", "abc"},
                      Comment{"jis", std::string("JIS\0\0\0\0\0abc", 11), ""},
                      Comment{"unicode", std::string("UNICODE\0\0a\0b", 12), "ab"},
                      Comment{"little_mark",
                              std::string("UNICODE\0\xFF\xFE"
                                          "a\0b\0",
                                          14),
                              "ab"},
                      Comment{"lone_surrogate", std::string("UNICODE\0\xD8\0\0b", 12),
                              "\xEF\xBF\xBD"
                              "b"},
                      Comment{"odd_end", std::string("UNICODE\0\0a\0", 11), "a"}),
    [](const auto& test) { return test.param.name; });

struct Parts {
  const char* name;
  std::string copyright;
  std::string text;
};

class Copyright : public ::testing::TestWithParam<Parts> {};

TEST_P(Copyright, ReadsBothParts) {
  EXPECT_EQ(join_copyright(GetParam().copyright), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Texts, Copyright,
                         ::testing::Values(Parts{"one", "A", "A"},
                                           Parts{"both", std::string("A\0B", 3), "A; B"},
                                           Parts{"photographer", std::string("A\0 ", 3), "A"},
                                           Parts{"editor", std::string(" \0B\0C", 5), "B"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::metadata
