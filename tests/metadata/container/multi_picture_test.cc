// SPDX-License-Identifier: GPL-3.0-or-later
// Multi-picture files: every image is found where the index says, whatever grows.
#include "metadata/container/multi_picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/container/splice_checks.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

using metadata::Part;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string number(bool big, std::size_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) {
    const int shift = 8 * (big ? bytes - 1 - i : i);
    out += static_cast<char>(value >> shift & 0xFF);
  }
  return out;
}

std::string entry(bool big, std::size_t attributes, std::size_t size, std::size_t offset) {
  return number(big, attributes, 4) + number(big, size, 4) + number(big, offset, 4) +
         number(big, 0, 4);
}

std::string index_of(bool big, const std::vector<std::string>& entries) {
  std::string index = big ? std::string("MM\0*", 4) : std::string("II*\0", 4);
  index += number(big, 8, 4) + number(big, 3, 2);
  index += number(big, 0xB000, 2) + number(big, 7, 2) + number(big, 4, 4) + "0100";
  index += number(big, 0xB001, 2) + number(big, 4, 2) + number(big, 1, 4) +
           number(big, entries.size(), 4);
  index += number(big, 0xB002, 2) + number(big, 7, 2) + number(big, 16 * entries.size(), 4) +
           number(big, 50, 4) + number(big, 0, 4);
  for (const std::string& one : entries) index += one;
  return std::string("MPF\0", 4) + index;
}

struct Multi {
  Bytes file;
  std::size_t second = 0;  // where the second image begins
};

// Exif in front of the index, APP13 behind it, a second picture behind the end; `shift` makes the
// second entry wrong.
Multi make_multi(bool big, std::size_t shift = 0) {
  const std::string picture_bytes = to_text(picture("jpeg"));
  const std::string exif =
      jpeg_segment(0xE1, std::string("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0", 20));
  const std::string resources =
      jpeg_segment(0xED, std::string("Photoshop 3.0\0"
                                     "8BIM\x04\x04\0\0\0\0\0\x06\x1C\x02\x05\0\1a",
                                     32));
  const std::size_t segment = 4 + 4 + 50 + 32;
  const std::size_t first_size = picture_bytes.size() + exif.size() + segment + resources.size();
  const std::size_t origin = 2 + exif.size() + 8;
  const std::string index =
      index_of(big, {entry(big, 0x030000, first_size, 0),
                     entry(big, 0, picture_bytes.size(), first_size - origin + shift)});
  Bytes file = behind_soi(picture("jpeg"), exif + jpeg_segment(0xE2, index) + resources);
  EXPECT_EQ(file.size(), first_size);
  const Bytes second = to_bytes(picture_bytes);
  file.insert(file.end(), second.begin(), second.end());
  return {file, first_size};
}

struct MultiCase {
  const char* name;
  bool big;
  std::size_t exif;       // bytes of the new block, in front of the index
  std::size_t xmp;        // in front
  std::size_t photoshop;  // behind
};

class MultiPicture : public ::testing::TestWithParam<MultiCase> {};

TEST_P(MultiPicture, ImagesStayFound) {
  const auto& [name, big, exif, xmp, photoshop] = GetParam();
  const Multi multi = make_multi(big);
  metadata::Splice wanted;
  if (exif != 0) wanted.exif = Bytes(exif, std::byte{'e'});
  if (xmp != 0) wanted.xmp = Bytes(xmp, std::byte{'x'});
  if (photoshop != 0) wanted.photoshop = Bytes(photoshop, std::byte{'p'});
  const metadata::Spliced made = spliced(multi.file, Format::jpeg, wanted);
  EXPECT_TRUE(made.findings.empty());
  const metadata::Layout layout = layout_of(made.bytes, Format::jpeg);
  const auto index =
      metadata::read_picture_index(made.bytes, *layout.first(Part::Kind::multi_picture));
  ASSERT_TRUE(index);
  EXPECT_EQ(index->big_endian, big);
  ASSERT_EQ(index->entries.size(), 2U);
  const std::size_t grown = made.bytes.size() - multi.file.size();
  EXPECT_EQ(index->entries[0].size, multi.second + grown);
  EXPECT_EQ(index->entries[0].offset, 0U);
  EXPECT_EQ(index->position(index->entries[1]), multi.second + grown);
  EXPECT_EQ(index->entries[1].size, picture("jpeg").size());
  EXPECT_EQ(metadata::u16_big(made.bytes, multi.second + grown), 0xFFD8U);
  const auto trailers = metadata::read_trailers(made.bytes, layout);
  ASSERT_EQ(trailers.size(), 1U);
  EXPECT_EQ(trailers[0].name, "multi-picture image");
}

TEST_P(MultiPicture, ExiftoolFindsTheSecondImage) {
  const auto& [name, big, exif, xmp, photoshop] = GetParam();
  metadata::Splice wanted;
  wanted.exif = Bytes(exif + 100, std::byte{0});
  wanted.photoshop = full_blobs().iim;
  const metadata::Spliced made = spliced(make_multi(big).file, Format::jpeg, wanted);
  const std::string second = checked_by({"exiftool", "-b", "-MPImage2"}, made.bytes, "jpg");
  EXPECT_THAT(second, HasSubstr(to_text(picture("jpeg"))));
}

INSTANTIATE_TEST_SUITE_P(Growth, MultiPicture,
                         ::testing::Values(MultiCase{"nothing_moves_big", true, 14, 0, 0},
                                           MultiCase{"in_front_big", true, 900, 5'000, 0},
                                           MultiCase{"in_front_little", false, 900, 5'000, 0},
                                           MultiCase{"behind_big", true, 0, 0, 70'000},
                                           MultiCase{"behind_little", false, 0, 0, 70'000},
                                           MultiCase{"both_big", true, 300, 300, 300},
                                           MultiCase{"both_little", false, 300, 300, 300},
                                           MultiCase{"shrinking", false, 1, 0, 1}),
                         [](const auto& test) { return test.param.name; });

TEST(MultiPictureSplice, PatchesAreNamedInThePlan) {
  metadata::Splice wanted;
  wanted.xmp = to_bytes("<x/>");
  wanted.photoshop = to_bytes("longer resources");
  std::vector<std::string> kinds;
  for (const PlannedPart& piece : spliced(make_multi(true).file, Format::jpeg, wanted).plan) {
    kinds.push_back(piece.kind);
  }
  EXPECT_THAT(kinds, ElementsAre("xmp", "mpf", "mpf", "photoshop"));
}

TEST(MultiPictureSplice, WhatPointedNowhereIsLeftAloneAndReported) {
  const Multi multi = make_multi(true, 1);
  metadata::Splice wanted;
  wanted.xmp = to_bytes("<x/>");
  const metadata::Spliced made = spliced(multi.file, Format::jpeg, wanted);
  ASSERT_EQ(made.findings.size(), 1U);
  EXPECT_EQ(made.findings[0].rule, "meta/mpf-broken");
  EXPECT_THAT(made.findings[0].message, HasSubstr("image 2"));
  const auto part_of = [](const Bytes& file) {
    const metadata::Layout layout = layout_of(file, Format::jpeg);
    return metadata::read_picture_index(file, *layout.first(Part::Kind::multi_picture));
  };
  EXPECT_EQ(part_of(made.bytes)->entries[1].offset, part_of(multi.file)->entries[1].offset);
}

TEST(MultiPictureSplice, ABrokenIndexIsReported) {
  for (const std::string& index :
       {std::string("MPF\0MM", 6), std::string("MPF\0XX\0*\0\0\0\x08\0\0", 14),
        std::string("MPF\0MM\0*\xFF\0\0\x08\0\0", 14),
        std::string("MPF\0MM\0*\0\0\0\x08\0\1\xB0\x02\0\7\0\0\0\x20\0\0\0\x32", 26)}) {
    metadata::Splice wanted;
    wanted.xmp = to_bytes("<x/>");
    const Bytes file = behind_soi(picture("jpeg"), jpeg_segment(0xE2, index));
    const metadata::Spliced made = spliced(file, Format::jpeg, wanted);
    ASSERT_EQ(made.findings.size(), 1U);
    EXPECT_EQ(made.findings[0].rule, "meta/mpf-broken");
  }
}

TEST(MultiPictureSplice, ScrubbingTakesIndexAndImages) {
  metadata::Splice wanted;
  wanted.remove = [](const Part& part) {
    return part.kind == Part::Kind::multi_picture || part.kind == Part::Kind::trailer;
  };
  const metadata::Spliced made = spliced(make_multi(false).file, Format::jpeg, wanted);
  EXPECT_TRUE(made.findings.empty());
  EXPECT_THAT(kinds_of(made.bytes, Format::jpeg),
              ElementsAre("header", "exif", "photoshop", "jfif", "end"));
}

}  // namespace
}  // namespace picdesk::test
