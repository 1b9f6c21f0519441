// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that an editor of EXIF may have, found by exiv2 alone: none of our own readers takes part
// but to say where MakerNotes are.
#include "metadata/exiv2/second_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

#include "metadata/exif/exif_block.h"
#include "metadata/exif/exif_patches.h"
#include "metadata/exif/tiff_block.h"

namespace picdesk::metadata {
namespace {

std::optional<Bytes> read_second(ByteView block, Notes notes = Notes::bytes) {
  const auto tree = read_exif_tree(block);
  const Exiv2Session session;
  return second_exif(block, tree ? *tree : ExifTree{}, notes, edited, session);
}

struct Damage {
  Bytes& block;
  bool big_endian;

  ExifEntry entry(const char* ifd, std::uint32_t tag) const {
    const auto tree = read_exif_tree(block);
    const ExifEntry* found = tree ? find(*tree, ifd, tag) : nullptr;
    if (found == nullptr) throw std::runtime_error("no such entry");
    return *found;
  }
  void put_u16(std::size_t at, std::uint32_t value) const {
    block[at + (big_endian ? 1 : 0)] = static_cast<std::byte>(value & 0xFF);
    block[at + (big_endian ? 0 : 1)] = static_cast<std::byte>(value >> 8 & 0xFF);
  }
  void put_u32(std::size_t at, std::size_t value) const {
    put_u16(at + (big_endian ? 0 : 2), static_cast<std::uint32_t>(value >> 16));
    put_u16(at + (big_endian ? 2 : 0), static_cast<std::uint32_t>(value & 0xFFFF));
  }
  void flip(std::size_t at) const { block[at] ^= std::byte{1}; }
};

struct Fault {
  const char* name;
  std::function<void(const Damage&)> make;
};

void shift_value(const Damage& damage, const char* ifd, std::uint32_t tag) {
  const ExifEntry entry = damage.entry(ifd, tag);
  damage.put_u32(entry.entry + 8, entry.value + 2);
}
void flip_value(const Damage& damage, const char* ifd, std::uint32_t tag) {
  damage.flip(damage.entry(ifd, tag).value);
}
void recount(const Damage& damage, const char* ifd, std::uint32_t tag) {
  const ExifEntry entry = damage.entry(ifd, tag);
  damage.put_u32(entry.entry + 4, entry.count - 1);
}

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all = {
      {"ShiftedValue", [](const Damage& d) { shift_value(d, "IFD0", 0x0110); }},
      {"ShiftedMakerNote", [](const Damage& d) { shift_value(d, "Exif", 0x927C); }},
      {"OtherCount", [](const Damage& d) { recount(d, "IFD0", 0x0110); }},
      {"OtherCountOfMakerNote", [](const Damage& d) { recount(d, "Exif", 0x927C); }},
      {"OtherType",
       [](const Damage& d) { d.put_u16(d.entry("IFD0", 0x0110).entry + 2, tiff_byte); }},
      {"OtherTag", [](const Damage& d) { d.put_u16(d.entry("IFD0", 0x0110).entry, 0x0111); }},
      {"OtherText", [](const Damage& d) { flip_value(d, "IFD0", 0x0110); }},
      {"OtherExifVersion", [](const Damage& d) { flip_value(d, "Exif", 0x9000); }},
      {"OtherGpsVersion", [](const Damage& d) { flip_value(d, "GPS", 0); }},
      {"OtherInterop", [](const Damage& d) { flip_value(d, "Interop", 1); }},
      {"OtherSubIfd", [](const Damage& d) { flip_value(d, "SubIFD1", 0x0100); }},
      {"OtherThumbnailSize", [](const Damage& d) { flip_value(d, "IFD1", 0x0202); }},
      {"OtherByteOfMakerNote", [](const Damage& d) { d.flip(d.entry("Exif", 0x927C).value + 30); }},
      {"LastTagDropped",
       [](const Damage& d) {
         const ExifEntry last = d.entry("IFD1", 0x0202);
         d.put_u16(last.entry - 2 * ifd_entry_size - 2, 2);
       }},
      {"GpsLost", [](const Damage& d) { d.put_u32(d.entry("IFD0", 0x8825).entry + 8, 0); }},
      {"ThumbnailLost",
       [](const Damage& d) { d.put_u32(d.entry("IFD0", 0x8825).entry + ifd_entry_size, 0); }},
  };
  return all;
}

class SecondReaderFaults : public ::testing::TestWithParam<std::tuple<bool, Fault>> {};
INSTANTIATE_TEST_SUITE_P(Editor, SecondReaderFaults,
                         ::testing::Combine(::testing::Bool(), ::testing::ValuesIn(faults())),
                         [](const auto& test) {
                           return std::string(std::get<1>(test.param).name) +
                                  (std::get<0>(test.param) ? "_big" : "_little");
                         });

TEST_P(SecondReaderFaults, AreSeen) {
  const auto& [big_endian, fault] = GetParam();
  const Bytes block = test::camera_block(big_endian, std::string("Before\0", 7));
  Bytes after = patched(block, three_texts());
  ASSERT_EQ(read_second(after), read_second(block));
  fault.make({after, big_endian});
  EXPECT_NE(read_second(after), read_second(block));
}

// With all of a note's bytes and tags equal, both depths are.
TEST(SecondReader, EditedTagsMakeNoDifference) {
  for (const bool big_endian : {false, true}) {
    const Bytes block = test::camera_block(big_endian, std::string("Before\0", 7));
    const Bytes after = patched(block, three_texts());
    for (const Notes notes : {Notes::bytes, Notes::decoded}) {
      const auto read = read_second(after, notes);
      ASSERT_TRUE(read);
      EXPECT_FALSE(read->empty());
      EXPECT_EQ(read, read_second(block, notes));
    }
  }
}

TEST(SecondReader, APrefixDoesNotCount) {
  const Bytes block = test::camera_block(false);
  Bytes prefixed;
  append(prefixed, exif_prefix);
  append(prefixed, ByteView(block));
  EXPECT_EQ(read_second(prefixed), read_second(block));
}

TEST(SecondReader, WhatIsNoBlockIsNotRead) {
  for (const std::string_view bytes : {"II", "no block of EXIF at all"}) {
    EXPECT_FALSE(read_second(as_byte_view(bytes))) << bytes;
  }
}

}  // namespace
}  // namespace picdesk::metadata
