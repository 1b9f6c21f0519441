// SPDX-License-Identifier: GPL-3.0-or-later
// Exif's SubjectArea: the camera's focus mark, which only breaks ties.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/exif/exif_block.h"
#include "metadata/regions/writers.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Size kPicture{1000, 500};

struct Mark {
  std::vector<std::uint32_t> values;
  std::uint32_t type = 3;  // short
  Size written_for{};
};

PhotoRegions read_mark(const Mark& mark, int orientation = 1, bool big_endian = false) {
  ExifBlock exif(big_endian);
  std::string value;
  for (const std::uint32_t number : mark.values) {
    value += mark.type == 3 ? exif.u16(number) : exif.u32(number);
  }
  const auto count = static_cast<std::uint32_t>(mark.values.size());
  std::vector<ExifBlock::Entry> entries;
  entries.push_back({0x9214, mark.type, value, count});
  if (mark.written_for.width > 0) {
    entries.push_back({0xA002, 4, exif.u32(static_cast<std::size_t>(mark.written_for.width)), 1});
    entries.push_back({0xA003, 4, exif.u32(static_cast<std::size_t>(mark.written_for.height)), 1});
  }
  const std::size_t directory = exif.ifd(entries);
  exif.first_ifd(exif.ifd({{0x8769, 4, exif.u32(directory), 1}}));
  ProbeInfo info = picture_info(kPicture, orientation);
  info.metadata = {{MetadataBlock::Kind::exif, 0, exif.size(), false}};
  return read_photo_regions(exif.block(), info);
}

struct MarkCase {
  const char* name;
  Mark mark;
  int orientation;
  Box box;  // upright
};

class MarkTest : public ::testing::TestWithParam<MarkCase> {};

TEST_P(MarkTest, IsRead) {
  for (const bool big_endian : {false, true}) {
    const PhotoRegions read = read_mark(GetParam().mark, GetParam().orientation, big_endian);
    EXPECT_THAT(read.findings, IsEmpty());
    ASSERT_EQ(read.subjects.regions.size(), 1u);
    const SubjectRegion& region = read.subjects.regions[0];
    EXPECT_EQ(region.source, RegionSource::exif_subject_area);
    EXPECT_EQ(region.kind, RegionKind::salient);
    EXPECT_FALSE(region.is_protected);
    expect_box(region.box, GetParam().box);
    EXPECT_FALSE(read.subjects.focal_point);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Regions, MarkTest,
    ::testing::Values(
        MarkCase{"point", {{300, 200}}, 1, {299.5, 199.5, 300.5, 200.5}},
        MarkCase{"circle", {{300, 200, 100}}, 1, {250, 150, 350, 250}},
        MarkCase{"small_circle", {{300, 200, 10}}, 1, {295, 195, 305, 205}},
        MarkCase{"rectangle", {{300, 200, 100, 60}}, 1, {250, 170, 350, 230}},
        MarkCase{"long_values", {{300, 200, 100, 60}, 4}, 1, {250, 170, 350, 230}},
        MarkCase{"turned", {{300, 200, 100, 60}}, 6, {270, 250, 330, 350}},
        MarkCase{"mirrored", {{300, 200, 100, 60}}, 2, {650, 170, 750, 230}},
        MarkCase{"same_size", {{300, 200, 100, 60}, 3, {1000, 500}}, 1, {250, 170, 350, 230}},
        MarkCase{"made_smaller", {{600, 400, 200, 120}, 3, {2000, 1000}}, 1, {250, 170, 350, 230}},
        MarkCase{
            "circle_made_smaller", {{600, 400, 200}, 3, {2000, 1000}}, 1, {250, 150, 350, 250}}),
    [](const auto& test) { return test.param.name; });

struct UselessCase {
  const char* name;
  Mark mark;
  std::vector<std::string> rules;
};

class UselessMark : public ::testing::TestWithParam<UselessCase> {};

TEST_P(UselessMark, IsLeftOutWithoutAWarning) {
  const PhotoRegions read = read_mark(GetParam().mark);
  EXPECT_EQ(read.subjects, Subjects{});
  EXPECT_EQ(rules_of(read), GetParam().rules);
  for (const Finding& finding : read.findings) EXPECT_EQ(finding.severity, Severity::info);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, UselessMark,
    ::testing::Values(UselessCase{"one_value", {{300}}, {"regions/invalid"}},
                      UselessCase{"five_values", {{1, 2, 3, 4, 5}}, {"regions/invalid"}},
                      UselessCase{"zeros", {{0, 0, 0, 0}}, {"regions/invalid"}},
                      UselessCase{"outside", {{5000, 200, 10, 10}}, {"regions/invalid"}},
                      UselessCase{"text", {{300, 200}, 2}, {"regions/invalid"}},
                      UselessCase{"of_a_cropped_picture",
                                  {{300, 200, 10, 10}, 3, {1500, 1000}},
                                  {"regions/stale"}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
