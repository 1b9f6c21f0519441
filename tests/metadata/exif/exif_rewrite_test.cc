// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_rewrite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_patches.h"
#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

using test::ExifBlock;

const std::string description("A caption of the camera\0", 24);

class NoteOrders : public ::testing::TestWithParam<bool> {
 protected:
  // IFD0 with a description and an Exif directory whose MakerNote is `note`.
  Bytes with_note(const std::string& note) const {
    ExifBlock block(GetParam());
    const std::size_t main = block.ifd({{0x010E, 2, description}, {0x8769, 4, block.u32(1), 1}});
    const std::size_t exif = block.ifd({{0x9000, 7, "0232"}, {0x927C, 7, note}});
    block.put_u32(main + 2 + 12 + 8, exif);
    return block.block();
  }
  // Where with_note() puts them.
  static constexpr std::size_t description_at = 8 + 2 + 2 * 12 + 4;
  static constexpr std::size_t note_at = description_at + 24 + 2 + 2 * 12 + 4;

  // A directory of two entries, the first a text at `offset`.
  std::string directory(std::size_t offset, std::size_t count = 8) const {
    const ExifBlock words(GetParam());
    return words.u16(2) + words.u16(6) + words.u16(2) + words.u32(count) + words.u32(offset) +
           words.u16(7) + words.u16(3) + words.u32(1) + words.u32(1) + words.u32(0);
  }
};
INSTANTIATE_TEST_SUITE_P(Bytes, NoteOrders, ::testing::Bool(), [](const auto& test) {
  return test.param ? "big_endian" : "little_endian";
});

bool reach(const Bytes& block) {
  const auto tree = read_exif_tree(block);
  if (!tree) throw std::runtime_error(tree.error().message);
  return notes_reach_edited(block, *tree, edited);
}

TEST_P(NoteOrders, ANoteReachesADescriptionByAnOffsetIntoTheBlock) {
  const Bytes block = with_note(directory(description_at));
  ASSERT_EQ(text_of(block, 0x010E), description);
  EXPECT_TRUE(reach(block));
  EXPECT_TRUE(reach(with_note(directory(description_at + 19, 5))));
  EXPECT_TRUE(reach(with_note("MAKER" + directory(description_at))));
  std::string single = directory(description_at).substr(0, 2 + 12);
  single[GetParam() ? 1 : 0] = 1;
  EXPECT_TRUE(reach(with_note(single))) << "the only entry";
  EXPECT_TRUE(reach(with_note(single + std::string(4, '\0'))));
  EXPECT_FALSE(reach(with_note(single + "more"))) << "no directory: it does not end";
}

TEST_P(NoteOrders, NotesKeepTheirValuesElsewhere) {
  EXPECT_FALSE(reach(with_note(directory(note_at + 30, 6)))) << "inside the note";
  EXPECT_FALSE(reach(with_note(directory(description_at + 24)))) << "behind the description";
  EXPECT_FALSE(reach(with_note(directory(description_at, 1u << 20)))) << "outside the block";
  EXPECT_FALSE(reach(with_note(directory(0, description_at + 4)))) << "over the header";
  EXPECT_FALSE(reach(with_note(std::string(200, '\x02')))) << "no directory";
  EXPECT_FALSE(reach(with_note("")));
}

// A note with a header of its own counts from there.
TEST_P(NoteOrders, ANoteReachesADescriptionBehindIt) {
  ExifBlock block(GetParam());
  const std::string note = std::string("MAKER\0\0\0", 8) + directory(64);
  const std::size_t exif = block.ifd({{0x927C, 7, note}});
  const std::size_t at = block.size() - note.size();
  block.bytes(std::string(64 - note.size(), 'x'));
  ASSERT_EQ(block.size(), at + 64);
  block.first_ifd(block.ifd({{0x010E, 2, description}, {0x8769, 4, block.u32(exif), 1}}));
  const std::size_t value = block.size() - description.size();
  EXPECT_FALSE(reach(block.block())) << "the table lies there";
  ExifBlock moved = block;
  const auto tree = read_exif_tree(moved.block());
  ASSERT_TRUE(tree);
  const std::size_t offset_field = find(*tree, "Exif", 0x927C)->value + 8 + 2 + 8;
  moved.put_u32(offset_field, value - at);
  EXPECT_TRUE(reach(moved.block()));
}

TEST_P(NoteOrders, TooMuchToSearchCountsAsReached) {
  EXPECT_TRUE(reach(with_note(std::string(1u << 19, 'm'))));
}

bool verbatim(const Bytes& before, const Bytes& after) {
  const auto tree = read_exif_tree(before);
  if (!tree) throw std::runtime_error(tree.error().message);
  return same_but_edited(before, after, *tree, edited);
}

TEST_P(NoteOrders, EveryByteOutsideTheEditedTagsCounts) {
  const Bytes before = with_note(directory(note_at + 30, 6));
  const Bytes after = patched(before, three_texts());
  EXPECT_TRUE(verbatim(before, after));
  for (std::size_t at = 0; at < before.size(); ++at) {
    const bool header = at >= 4 && at < 8;
    const bool tables_and_description = at >= 8 && at < description_at + 24;
    // The Exif directory holds tags that an edit may set.
    const bool exif_table = at >= description_at + 24 && at < note_at;
    Bytes damaged = after;
    damaged[at] ^= std::byte{0x20};
    const bool starts = at < 4;  // is no TIFF header any more
    EXPECT_EQ(verbatim(before, damaged),
              !starts && (header || tables_and_description || exif_table))
        << at;
  }
}

TEST_P(NoteOrders, ABlockThatShrankIsNotTheSame) {
  const Bytes before = with_note("note");
  const Bytes shorter(before.begin(), before.end() - 1);
  EXPECT_FALSE(verbatim(before, shorter));
  EXPECT_FALSE(verbatim(before, {}));
  EXPECT_TRUE(verbatim(before, before));
}

}  // namespace
}  // namespace picdesk::metadata
