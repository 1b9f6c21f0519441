// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_patches.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::metadata {
namespace {

using test::camera_block;
using test::ExifBlock;
using ::testing::HasSubstr;
TEST(ExifPatch, MakesAFreshBlock) {
  ExifChanges changes = three_texts();
  const Bytes texts = patched({}, changes);
  EXPECT_TRUE(starts_with(texts, std::string_view("II*\0\x08\0\0\0\x03\0", 10)));
  changes.date_original = "2025:01:02 03:04:05";
  changes.orientation = 6;
  const nlohmann::json seen = test::exiftool(test::jpeg_with_exif(patched({}, changes)), "jpg");
  EXPECT_EQ(seen.value("IFD0:ImageDescription", ""), *changes.description);
  EXPECT_EQ(seen.value("IFD0:Artist", ""), *changes.artist);
  EXPECT_EQ(seen.value("IFD0:Copyright", ""), *changes.copyright);
  EXPECT_EQ(seen.value("IFD0:Orientation", 0), 6);
  EXPECT_EQ(seen.value("ExifIFD:DateTimeOriginal", ""), *changes.date_original);
  EXPECT_EQ(seen.value("ExifTool:Warning", ""), "");
  ExifChanges nothing;
  nothing.description = "";
  EXPECT_EQ(patched({}, nothing), Bytes{});
}

TEST(ExifPatch, ABlockMayFillTheSegmentToTheLastByte) {
  ExifBlock block(false);
  block.ifd({{0x010E, 2, "abc"}, {0x927C, 7, std::string(65'000, 'm')}});
  ExifChanges changes;
  const std::size_t room = max_jpeg_exif - block.size();
  changes.description = std::string(room - 1, 'x');
  const auto full = patch_exif(block.block(), changes);
  ASSERT_TRUE(full);
  EXPECT_EQ(full->size(), max_jpeg_exif);
  changes.description = std::string(room, 'x');
  const auto over = patch_exif(block.block(), changes);
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(over.error().message, HasSubstr("meta/exif-unsafe: "));
  EXPECT_THAT(over.error().message, HasSubstr("65528"));
  EXPECT_TRUE(patch_exif(block.block(), changes, 1u << 20));
}

struct Unsafe {
  const char* name;
  Bytes block;
};

class UnsafeBlocks : public ::testing::TestWithParam<Unsafe> {};

TEST_P(UnsafeBlocks, AreRefused) {
  const auto out = patch_exif(GetParam().block, three_texts());
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(out.error().message, ::testing::StartsWith("meta/exif-unsafe: "));
  EXPECT_THAT(out.error().hint, HasSubstr("--sync-exif=leave"));
}

Bytes block_of(const std::vector<ExifBlock::Entry>& entries, std::size_t next = 0) {
  ExifBlock block(false);
  block.ifd(entries, next);
  return block.block();
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, UnsafeBlocks,
    ::testing::Values(Unsafe{"no_header", test::to_bytes("not a TIFF header")},
                      Unsafe{"no_directory", test::to_bytes(std::string("II*\0\0\0\0\0", 8))},
                      Unsafe{"type_0", block_of({{0x010E, 0, "abcd"}})},
                      Unsafe{"value_outside", block_of({{0x010E, 2, {}, 100, 8}})},
                      Unsafe{"loop", block_of({{0x010E, 2, "abc"}}, 8)},
                      Unsafe{"directory_outside", block_of({{0x010E, 2, "abc"}}, 5000)},
                      Unsafe{"too_many_entries",
                             block_of(std::vector<ExifBlock::Entry>(4097, {0x10F, 2, "abc"}))},
                      Unsafe{"value_over_the_header", block_of({{0x010F, 7, {}, 8, 2}})}),
    [](const auto& test) { return test.param.name; });

TEST(ExifPatch, EveryTruncationIsRefusedOrKeepsTheRest) {
  const Bytes block = camera_block(true, std::string("Before\0", 7));
  for (std::size_t size = 1; size < block.size(); ++size) {
    const ByteView cut = ByteView(block).first(size);
    const auto out = patch_exif(cut, three_texts());
    if (out) {
      EXPECT_EQ(others(*out), others(cut)) << size;
    }
  }
}

}  // namespace
}  // namespace picdesk::metadata
