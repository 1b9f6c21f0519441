// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_patch.h"
#include "metadata/exif/exif_patches.h"
#include "metadata/samples.h"

namespace picdesk::metadata {
namespace {

using test::camera_block;
using test::ExifBlock;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
TEST(ExifPatch, FitsTheOldPlaceWhereItCan) {
  const Bytes block = camera_block(false, std::string("a rather long old caption\0", 26));
  ExifChanges changes;
  changes.description = "short caption";
  const Bytes after = patched(block, changes);
  EXPECT_EQ(after.size(), block.size());
  EXPECT_EQ(text_of(after, 0x010E), std::string("short caption\0", 14));
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("old caption")));
}

TEST(ExifPatch, MovesShortTextsIntoTheEntry) {
  const Bytes block = camera_block(true, std::string("a rather long old caption\0", 26));
  ExifChanges changes;
  changes.description = "abc";
  const Bytes after = patched(block, changes);
  EXPECT_EQ(after.size(), block.size());
  EXPECT_EQ(text_of(after, 0x010E), std::string("abc\0", 4));
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("caption")));
}

TEST(ExifPatch, KeepsTheOldOrderOfEntries) {
  ExifBlock block(false);
  block.ifd({{0x0110, 2, "abc"}, {0x9999, 2, "def"}, {0x010F, 2, "ghi"}});
  EXPECT_THAT(tags(patched(block.block(), three_texts()), "IFD0"),
              ElementsAre(0x010E, 0x0110, 0x013B, 0x8298, 0x9999, 0x010F));
}

TEST(ExifPatch, AnOverlappedValueIsNeitherOverwrittenNorZeroed) {
  ExifBlock block(false);
  const std::string shared("text that two tags share\0", 25);
  const auto at = static_cast<int>(block.bytes(shared));
  block.first_ifd(block.ifd({{0x010E, 2, {}, 25, at}, {0x010F, 2, {}, 5, at + 4}}));
  ExifChanges changes;
  changes.description = "new";
  for (const char* text : {"new", "a new text", "a new text that is longer than the old", ""}) {
    changes.description = text;
    const Bytes after = patched(block.block(), changes);
    EXPECT_EQ(text_of(after, 0x010F), " that");
    EXPECT_EQ(others(after), others(block.block()));
  }
}

TEST(ExifPatch, ATableThatAValueOverlapsIsNotWritten) {
  ExifBlock block(false);
  // The second value is the first entry's own bytes.
  block.ifd({{0x010E, 2, std::string("old text\0", 9)}, {0x010F, 7, {}, 12, 10}});
  ExifChanges changes;
  changes.description = "a longer text";
  const Bytes after = patched(block.block(), changes);
  EXPECT_EQ(others(after), others(block.block()));
  EXPECT_EQ(text_of(after, 0x010E), std::string("a longer text\0", 14));
}

TEST(ExifPatch, RepetitionsOfAChangedTagGo) {
  ExifBlock block(true);
  block.ifd({{0x010E, 2, std::string("first text\0", 11)},
             {0x010E, 2, std::string("second text\0", 12)},
             {0x010F, 2, "abc"}});
  ExifChanges changes;
  changes.description = "third text";
  const Bytes after = patched(block.block(), changes);
  EXPECT_THAT(tags(after, "IFD0"), ElementsAre(0x010E, 0x010F));
  EXPECT_THAT(test::to_text(after), Not(HasSubstr("second")));
}

TEST(ExifPatch, ADirectoryWithoutNextOffsetIsTaken) {
  ExifBlock block(false);
  block.ifd({{0x010E, 2, "abc"}, {0x010F, 2, "def"}});
  const ByteView cut = ByteView(block.block()).first(block.size() - 4);
  ASSERT_TRUE(patch_exif(cut, three_texts()));
  const Bytes after = patched(cut, three_texts());
  EXPECT_THAT(tags(after, "IFD0"), ElementsAre(0x010E, 0x010F, 0x013B, 0x8298));
  ExifChanges removed;
  removed.description = "";
  EXPECT_THAT(tags(patched(cut, removed), "IFD0"), ElementsAre(0x010F));
}

TEST(ExifPatch, WhatIsAppendedIsNotTakenForANextDirectory) {
  ExifBlock block(false);
  const std::size_t main = block.ifd({{0x010F, 2, "abc"}});
  block.put_u32(main + 14, block.ifd({{0x0103, 2, "def"}}));
  const ByteView cut = ByteView(block.block()).first(block.size() - 4);
  EXPECT_EQ(others(patched(cut, three_texts())), others(cut));
  const ByteView half = ByteView(block.block()).first(block.size() - 2);
  EXPECT_EQ(others(patched(half, three_texts())), others(half));
}

TEST(ExifPatch, MakesAnExifDirectoryForDates) {
  ExifBlock block(true);
  block.ifd({{0x010F, 2, "abc"}});
  ExifChanges changes;
  changes.date_original = "2025:01:02 03:04:05";
  const Bytes after = patched(block.block(), changes);
  EXPECT_THAT(tags(after, "IFD0"), ElementsAre(0x010F, 0x8769));
  EXPECT_THAT(tags(after, "Exif"), ElementsAre(0x9000, 0x9003));
  changes.date_original = "";
  EXPECT_EQ(patched(block.block(), changes), block.block());
}

TEST(ExifPatch, KeepsThePrefix) {
  Bytes block;
  append(block, std::string_view("Exif\0\0", 6));
  append(block, ByteView(camera_block(false)));
  const Bytes after = patched(block, three_texts());
  EXPECT_TRUE(starts_with(after, std::string_view("Exif\0\0II*\0", 10)));
  EXPECT_EQ(others(after), others(block));
}

struct Alike {
  const char* name;
  std::uint32_t tag;
  std::string old_text;
  ExifChanges changes;
};

class ReadsAlike : public ::testing::TestWithParam<Alike> {};

TEST_P(ReadsAlike, IsNotTouched) {
  ExifBlock block(false);
  block.ifd({{GetParam().tag, 2, GetParam().old_text}});
  EXPECT_EQ(patched(block.block(), GetParam().changes), block.block());
}

ExifChanges only(std::optional<std::string> ExifChanges::*member, const char* text) {
  ExifChanges changes;
  changes.*member = text;
  return changes;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, ReadsAlike,
    ::testing::Values(
        Alike{"padded", 0x010E, std::string("caption     \0", 13),
              only(&ExifChanges::description, "caption")},
        Alike{"without_nul", 0x010E, "caption", only(&ExifChanges::description, "caption")},
        Alike{"artists", 0x013B, "A;B", only(&ExifChanges::artist, "A; B")},
        Alike{"editor", 0x8298, std::string("A\0B\0", 4), only(&ExifChanges::copyright, "A; B")},
        Alike{"editor_only", 0x8298, std::string(" \0B\0", 4), only(&ExifChanges::copyright, "B")}),
    [](const auto& test) { return test.param.name; });

TEST(ExifPatch, LegacyBytesBecomeUtf8) {
  ExifBlock block(false);
  block.ifd({{0x010E, 2, std::string("caf\xE9 au lait\0", 13)}});
  ExifChanges changes;
  changes.description = "caf\xC3\xA9 au lait";
  EXPECT_EQ(text_of(patched(block.block(), changes), 0x010E),
            std::string("caf\xC3\xA9 au lait\0", 14));
}

}  // namespace
}  // namespace picdesk::metadata
