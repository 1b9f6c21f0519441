// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/exif/exif_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

using test::ExifBlock;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> names(const ExifTree& tree) {
  std::vector<std::string> out;
  for (const ExifIfd& ifd : tree.ifds) out.push_back(ifd.name);
  return out;
}

class BothOrders : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Bytes, BothOrders, ::testing::Bool(), [](const auto& test) {
  return test.param ? "big_endian" : "little_endian";
});

TEST_P(BothOrders, EveryDirectoryAndEntryIsFound) {
  const Bytes block = test::camera_block(GetParam(), std::string("Before\0", 7));
  const auto tree = read_exif_tree(block);
  ASSERT_TRUE(tree) << tree.error().message;
  EXPECT_EQ(tree->big_endian, GetParam());
  EXPECT_THAT(names(*tree), ElementsAre("IFD0", "SubIFD1", "Exif", "Interop", "GPS", "IFD1"));
  EXPECT_THAT(tree->broken, IsEmpty());
  const ExifEntry* description = find(*tree, "IFD0", 0x010E);
  ASSERT_NE(description, nullptr);
  EXPECT_EQ(as_text(description->bytes), std::string_view("Before\0", 7));
  EXPECT_EQ(as_text(find(*tree, "Interop", 1)->bytes), std::string_view("R98\0", 4));
  EXPECT_EQ(find(*tree, "Interop", 1)->value, find(*tree, "Interop", 1)->entry + 8);
  EXPECT_EQ(find(*tree, "Exif", 0x010E), nullptr);
  EXPECT_THAT(std::string(as_text(tree->thumbnail)), HasSubstr("a small picture"));
  EXPECT_TRUE(std::ranges::is_sorted(tree->used));
}

TEST_P(BothOrders, APrefixDoesNotCount) {
  const Bytes block = test::camera_block(GetParam());
  Bytes prefixed;
  append(prefixed, std::string_view("Exif\0\0", 6));
  append(prefixed, ByteView(block));
  const auto tree = read_exif_tree(prefixed);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->ifds.front().offset, 8U);
}

TEST(OtherEntries, LeavesOutPointersAndWhatIsEdited) {
  const Bytes block =
      test::camera_block(false, std::string("Before\0", 7));  // the tree looks into it
  const auto tree = read_exif_tree(block);
  ASSERT_TRUE(tree);
  const auto lines = other_entries(*tree, {{"IFD0", 0x010E}});
  EXPECT_THAT(lines, Contains("IFD0 0x010F ascii 6 4d616b657200"));
  EXPECT_THAT(lines, Contains(HasSubstr("Exif 0x927C undefined 36 4d414b4552")));
  EXPECT_THAT(lines,
              Contains(HasSubstr(" at " + std::to_string(find(*tree, "Exif", 0x927C)->value))));
  EXPECT_THAT(lines, Contains(HasSubstr("IFD1 thumbnail ffd8")));
  for (const char* left_out : {"0x010E", "0x8769", "0x8825", "0xA005", "0x014A", "0x0201"}) {
    EXPECT_THAT(lines, Not(Contains(HasSubstr(left_out))));
  }
}

TEST(DifferentEntry, NamesTheFirst) {
  const Bytes block = test::camera_block(false, std::string("Before\0", 7));
  const auto tree = read_exif_tree(block);
  ASSERT_TRUE(tree);
  const std::vector<std::pair<std::string, std::uint32_t>> edited = {{"IFD0", 0x010E}};
  EXPECT_EQ(different_entry(*tree, *tree, edited), "");
  for (const ExifEntry& entry : tree->entries) {
    Bytes damaged = block;
    damaged[entry.value] ^= std::byte{1};
    const auto after = read_exif_tree(damaged);
    const bool left_out = is_ifd_pointer(entry.tag) || entry.tag == tag_thumbnail ||
                          (entry.ifd == "IFD0" && entry.tag == 0x010E);
    if (left_out) continue;
    ASSERT_TRUE(after);
    EXPECT_EQ(different_entry(*tree, *after, edited), entry.ifd + " " + hex_tag(entry.tag));
  }
  ExifTree fewer = *tree;
  fewer.entries.pop_back();
  fewer.entries.pop_back();
  fewer.entries.pop_back();
  EXPECT_EQ(different_entry(*tree, fewer, edited), "IFD1 0x0103");
  EXPECT_EQ(different_entry(fewer, *tree, edited), "IFD1 0x0103");
}

TEST(DifferentEntry, KnowsAMovedMakerNoteAndAThumbnail) {
  const Bytes block = test::camera_block(true);
  const auto before = read_exif_tree(block);
  ASSERT_TRUE(before);
  ExifTree after = *before;
  std::ranges::find(after.entries, tag_maker_note, &ExifEntry::tag)->value += 2;
  EXPECT_EQ(different_entry(*before, after, {}), "Exif 0x927C");
  after = *before;
  after.thumbnail = after.thumbnail.subspan(1);
  EXPECT_EQ(different_entry(*before, after, {}), "IFD1 thumbnail");
}

TEST(ExifTree, EveryTruncationIsRefusedOrListed) {
  const Bytes block = test::camera_block(true, std::string("Before\0", 7));
  // Without its very last bytes, the offset of no next directory, the block is whole.
  for (std::size_t size = 0; size < block.size() - 4; ++size) {
    const auto tree = read_exif_tree(ByteView(block).first(size));
    if (tree) {
      EXPECT_THAT(tree->broken, Not(IsEmpty())) << size;
    } else {
      EXPECT_EQ(tree.error().code, ErrorCode::metadata_invalid);
    }
  }
}

struct Damage {
  const char* name;
  ExifBlock (*block)();
  const char* broken;
};

ExifBlock one_ifd(const ExifBlock::Entry& entry) {
  ExifBlock block(false);
  block.ifd({{0x010F, 2, "abc"}, entry});
  return block;
}

class BrokenParts : public ::testing::TestWithParam<Damage> {};

TEST_P(BrokenParts, AreListed) {
  const ExifBlock block = GetParam().block();
  const auto tree = read_exif_tree(block.block());
  ASSERT_TRUE(tree) << tree.error().message;
  EXPECT_THAT(tree->broken, Contains(HasSubstr(GetParam().broken)));
  EXPECT_NE(find(*tree, "IFD0", 0x010F), nullptr);
}

INSTANTIATE_TEST_SUITE_P(
    Entries, BrokenParts,
    ::testing::Values(
        Damage{"type_0",
               [] {
                 return one_ifd({0x9286, 0, "abcd"});
               },
               "IFD0 0x9286: type 0"},
        Damage{"type_14",
               [] {
                 return one_ifd({0x9286, 14, "abcd"});
               },
               "IFD0 0x9286: type 14"},
        Damage{"outside",
               [] {
                 return one_ifd({0x9286, 2, {}, 100, 20});
               },
               "100 bytes at byte 20"},
        Damage{"overflow",
               [] {
                 return one_ifd({0x9286, 12, {}, 0xFFFFFFFF, 20});
               },
               "34359738360 bytes"},
        Damage{"text_pointer",
               [] {
                 return one_ifd({0x8769, 2, "abcd"});
               },
               "0x8769: a pointer of ascii"},
        Damage{"exif_outside",
               [] {
                 return one_ifd({0x8769, 4, std::string("\xFF\xFF\0\0", 4), 1});
               },
               "Exif: a directory at byte 65535"},
        Damage{"loop",
               [] {
                 return one_ifd({0x8769, 4, std::string("\x08\0\0\0", 4), 1});
               },
               "Exif: a loop to the directory at byte 8"},
        Damage{"chain_to_itself",
               [] {
                 ExifBlock block(false);
                 block.ifd({{0x010F, 2, "abc"}}, 8);
                 return block;
               },
               "IFD1: a loop"},
        Damage{"cut_thumbnail",
               [] {
                 ExifBlock block(false);
                 block.ifd({{0x010F, 2, "abc"},
                            {0x0201, 4, std::string("\x08\0\0\0", 4), 1},
                            {0x0202, 4, std::string("\xFF\0\0\0", 4), 1}});
                 return block;
               },
               "0x0201: 255 bytes at byte 8"},
        Damage{"too_many_directories",
               [] {
                 ExifBlock block(false);
                 std::string offsets;
                 const std::size_t count = 70;
                 block.ifd({{0x010F, 2, "abc"}, {0x014A, 4, std::string(count * 4, '\0'), count}});
                 const std::size_t array = block.size() - count * 4;
                 for (std::size_t i = 0; i < count; ++i) {
                   block.put_u32(array + i * 4, block.ifd({{0x0100, 4, "abcd", 1}}));
                 }
                 return block;
               },
               "too many directories"}),
    [](const auto& test) { return test.param.name; });

TEST(ExifTree, OverlappingValuesCannotMultiply) {
  ExifBlock block(false);
  // 4,000 entries that all mean the whole block.
  std::vector<ExifBlock::Entry> entries(4000, {0x9999, 7, {}, 48'000, 8});
  block.ifd(entries);
  const auto tree = read_exif_tree(block.block());
  ASSERT_TRUE(tree);
  EXPECT_THAT(tree->broken, Contains(HasSubstr("overlap")));
  std::size_t bytes = 0;
  for (const ExifEntry& entry : tree->entries) bytes += entry.bytes.size();
  EXPECT_LE(bytes, 9 * block.size());
}

}  // namespace
}  // namespace picdesk::metadata
