// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a block says what XMP says: then a fresh digest may claim it.
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

struct StepCase {
  const char* name;
  std::string block;
  bool in_step;
};

class InStep : public ::testing::TestWithParam<StepCase> {};

MetadataRecord xmp() {
  MetadataRecord record;
  record.credit = "Agéncia";
  record.headline = std::string(300, 'h');
  record.keywords = {"a", "b"};
  record.creator_title = "x; y";
  record.country_code = "IRAQ";
  record.date_created = parse_iso_date("2024-10-03T14:05:09+02:00").value();
  return record;
}

TEST_P(InStep, ComparesEveryDatasetWithATwin) {
  const auto verdict = charset_of(GetParam().block, xmp());
  EXPECT_EQ(metadata::in_step(to_bytes(GetParam().block), verdict, xmp()), GetParam().in_step);
}

const std::string day = dataset(2, 55, "20241003");

INSTANTIATE_TEST_SUITE_P(
    Blocks, InStep,
    ::testing::Values(
        StepCase{"nothing", "", true}, StepCase{"equal", dataset(2, 110, "Agéncia"), true},
        StepCase{"equal_in_windows_1252", dataset(2, 110, "Ag\xE9ncia"), true},
        StepCase{"ending_space", dataset(2, 110, "Agéncia "), true},
        StepCase{"decomposed", dataset(2, 110, "Age\xCC\x81ncia"), true},
        StepCase{"another", dataset(2, 110, "Agency"), false},
        StepCase{"cut", dataset(2, 105, std::string(256, 'h')), true},
        StepCase{"cut_without_need", dataset(2, 105, std::string(9, 'h')), false},
        StepCase{"list", dataset(2, 25, "a") + dataset(2, 25, "b"), true},
        StepCase{"part_of_the_list", dataset(2, 25, "a"), false},
        StepCase{"list_and_more", dataset(2, 25, "a") + dataset(2, 25, "b") + dataset(2, 25, "c"),
                 false},
        StepCase{"joined", dataset(2, 85, "x; y"), true},
        StepCase{"repeated", dataset(2, 85, "x") + dataset(2, 85, "y"), true},
        StepCase{"no_twin_in_xmp", dataset(2, 90, "Mosul") + dataset(2, 20, "b"), true},
        StepCase{"cut_code", dataset(2, 100, "IRA"), false}, StepCase{"day", day, true},
        StepCase{"other_day", dataset(2, 55, "20241004"), false},
        StepCase{"time", day + dataset(2, 60, "140509+0200"), true},
        StepCase{"other_time", day + dataset(2, 60, "140510+0200"), false},
        StepCase{"impossible_date", dataset(2, 55, "20240230"), false},
        StepCase{"time_alone", dataset(2, 60, "140509+0200"), false}),
    [](const auto& test) { return test.param.name; });

TEST(InStepOfABrokenBlock, IsNotClaimed) {
  EXPECT_FALSE(metadata::in_step(to_bytes("\x1C\x02"), {}, {}));
}

}  // namespace
}  // namespace picdesk::test
