// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of fields that IIM repeats, and of the date in two datasets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

MetadataRecord credited(const std::string& credit) {
  MetadataRecord record;
  record.credit = credit;
  return record;
}

std::string edited(const std::string& block, const std::vector<std::string>& fields,
                   const MetadataRecord& values) {
  const auto edit = edit_block(block, fields, values);
  return edit ? to_text(edit->block) : "error: " + edit.error().message;
}

struct ListCase {
  const char* name;
  std::vector<std::string> keywords;
  std::vector<std::string> expected;
};

class IimList : public ::testing::TestWithParam<ListCase> {};

TEST_P(IimList, InstancesStayTogetherInOrder) {
  std::string old = dataset(2, 5, "t");
  for (const char* keyword : {"a", "b, c", "d"}) old += dataset(2, 25, keyword);
  std::string expected = dataset(2, 5, "t");
  for (const std::string& keyword : GetParam().expected) expected += dataset(2, 25, keyword);
  MetadataRecord values;
  values.keywords = GetParam().keywords;
  EXPECT_EQ(edited(old + dataset(2, 90, "m"), {"keywords"}, values),
            expected + dataset(2, 90, "m"));
}

INSTANTIATE_TEST_SUITE_P(
    Keywords, IimList,
    ::testing::Values(ListCase{"same", {"a", "b, c", "d"}, {"a", "b, c", "d"}},
                      ListCase{"one_more", {"a", "b, c", "d", "e"}, {"a", "b, c", "d", "e"}},
                      ListCase{"first_gone", {"b, c", "d"}, {"b, c", "d"}},
                      ListCase{"all_gone", {}, {}}, ListCase{"blank_ones", {" ", "x", ""}, {"x"}}),
    [](const auto& test) { return test.param.name; });

TEST(IimEdit, ListIsInsertedAtOnce) {
  MetadataRecord values;
  values.keywords = {"z", "a"};
  EXPECT_EQ(edited(dataset(2, 5, "t") + dataset(2, 90, "m"), {"keywords"}, values),
            dataset(2, 5, "t") + dataset(2, 25, "z") + dataset(2, 25, "a") + dataset(2, 90, "m"));
}

TEST(IimEdit, TitlesOfSeveralCreatorsRepeat) {
  MetadataRecord values;
  values.creator_title = "Photographer; Stringer";
  values.caption_writer = "ab";
  const std::string block = edited(dataset(2, 5, "t"), {"creator_title", "caption_writer"}, values);
  EXPECT_EQ(block, dataset(2, 5, "t") + dataset(2, 85, "Photographer") +
                       dataset(2, 85, "Stringer") + dataset(2, 122, "ab"));
  EXPECT_EQ(edited(block, {"creator_title"}, values), block);
  const std::string in_one = dataset(2, 85, "Photographer; Stringer");
  EXPECT_EQ(edited(in_one, {"creator_title"}, values), in_one);
}

TEST(IimEdit, FurtherInstancesOfASingleFieldGo) {
  EXPECT_EQ(edited(dataset(2, 110, "A") + dataset(2, 90, "m") + dataset(2, 110, "B"), {"credit"},
                   credited("A")),
            dataset(2, 110, "A") + dataset(2, 90, "m"));
}

struct DateEdit {
  const char* name;
  std::string old;
  const char* date;  // ISO; empty: none
  std::string expected;
};

class IimDateEdit : public ::testing::TestWithParam<DateEdit> {};

TEST_P(IimDateEdit, InventsNothing) {
  MetadataRecord values;
  if (*GetParam().date != '\0') values.date_created = parse_iso_date(GetParam().date).value();
  EXPECT_EQ(edited(GetParam().old, {"date_created"}, values), GetParam().expected);
}

const std::string noon = dataset(2, 55, "20241003") + dataset(2, 60, "120000+0200");

INSTANTIATE_TEST_SUITE_P(
    Dates, IimDateEdit,
    ::testing::Values(
        DateEdit{"year", noon, "2024", dataset(2, 55, "20240000")},
        DateEdit{"month", noon, "2024-10", dataset(2, 55, "20241000")},
        DateEdit{"day", noon, "2024-10-03", dataset(2, 55, "20241003")},
        DateEdit{"minute", noon, "2024-10-03T14:05", dataset(2, 55, "20241003")},
        DateEdit{"second", noon, "2024-10-03T14:05:09",
                 dataset(2, 55, "20241003") + dataset(2, 60, "140509")},
        DateEdit{"sub_second_and_offset", noon, "2024-10-03T14:05:09.46+02:00",
                 dataset(2, 55, "20241003") + dataset(2, 60, "140509+0200")},
        DateEdit{"inserted", dataset(2, 5, "t") + dataset(2, 62, "x"), "2024-10-03T14:05:09Z",
                 dataset(2, 5, "t") + dataset(2, 55, "20241003") + dataset(2, 60, "140509+0000") +
                     dataset(2, 62, "x")},
        DateEdit{"gone", noon + dataset(2, 62, "x"), "", dataset(2, 62, "x")},
        DateEdit{"same", noon, "2024-10-03T12:00:00.5+02:00", noon},
        DateEdit{"time_without_offset_stays", dataset(2, 55, "20241003") + dataset(2, 60, "140509"),
                 "2024-10-03T14:05:09", dataset(2, 55, "20241003") + dataset(2, 60, "140509")},
        DateEdit{"midnight_as_24", dataset(2, 55, "20241003") + dataset(2, 60, "240000"),
                 "2024-10-04T00:00:00", dataset(2, 55, "20241003") + dataset(2, 60, "240000")},
        DateEdit{"impossible_replaced", dataset(2, 55, "20240230"), "2024-02-29",
                 dataset(2, 55, "20240229")}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
