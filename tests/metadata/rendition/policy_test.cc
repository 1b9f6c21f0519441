// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;
using ::testing::UnorderedElementsAreArray;

std::vector<std::string> kept(const MetadataPolicy& policy) {
  const MetadataRecord record = filter(full_record(), policy);
  std::vector<std::string> fields;
  for (const std::string& field : metadata_fields()) {
    if (!metadata_values(record, field)->empty()) fields.push_back(field);
  }
  return fields;
}

std::vector<std::string> all_but(std::vector<std::string> left_out) {
  std::vector<std::string> fields;
  for (const std::string& field : metadata_fields()) {
    if (std::ranges::find(left_out, field) == left_out.end()) fields.push_back(field);
  }
  return fields;
}

TEST(Policy, KeepCreditLeavesOutWhatIsInternal) {
  EXPECT_THAT(kept({}), UnorderedElementsAreArray(all_but({"keywords", "instructions", "job_id",
                                                           "caption_writer", "sublocation"})));
}

TEST(Policy, ProtectSourceLeavesOutPeopleDateAndPlaces) {
  EXPECT_THAT(
      kept({.name = "protect-source", .keep_extra = {}}),
      UnorderedElementsAreArray(all_but(
          {"keywords", "instructions", "job_id", "caption_writer", "sublocation", "creators",
           "creator_title", "image_creators", "persons", "event", "date_created", "city", "state",
           "country", "country_code", "locations_shown"})));
}

TEST(Policy, StripAllKeepsNothing) {
  EXPECT_EQ(filter(full_record(), {.name = "strip-all", .keep_extra = {}}), MetadataRecord{});
  EXPECT_EQ(filter(full_record(), {.name = "strip-all", .keep_extra = {"credit"}}),
            MetadataRecord{});
}

TEST(Policy, UnknownPolicyKeepsNothing) {
  EXPECT_EQ(filter(full_record(), {.name = "keep-all", .keep_extra = {}}), MetadataRecord{});
}

TEST(Policy, KeepExtraAddsAField) {
  EXPECT_EQ(filter(full_record(), {.keep_extra = {"keywords"}}).keywords, full_record().keywords);
}

TEST(Policy, ProtectSourceNeverKeepsAPersonEvenIfAsked) {
  EXPECT_TRUE(filter(full_record(), {.name = "protect-source", .keep_extra = {"creators"}})
                  .creators.empty());
}

TEST(Policy, DateIsCutToTheDay) {
  EXPECT_EQ(to_iso(*filter(full_record(), {}).date_created), "2024-10-03");
}

TEST(Policy, BuiltInPoliciesAreValid) {
  for (const char* name : {"keep-credit", "protect-source", "strip-all"}) {
    EXPECT_TRUE(validate({.name = name, .keep_extra = {}})) << name;
  }
  EXPECT_TRUE(validate({.keep_extra = {"keywords", "job_id"}}));
}

struct Refused {
  const char* name;
  MetadataPolicy policy;
  const char* said;
};

class PolicyRefused : public ::testing::TestWithParam<Refused> {};

TEST_P(PolicyRefused, NamesWhatIsWrong) {
  const auto checked = validate(GetParam().policy);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::invalid_argument);
  EXPECT_THAT(checked.error().message + " " + checked.error().hint, HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    Policies, PolicyRefused,
    ::testing::Values(
        Refused{
            "misspelt", {.name = "keep-credits", .keep_extra = {}}, "did you mean \"keep-credit\""},
        Refused{"unknown_field", {.keep_extra = {"keyword"}}, "did you mean \"keywords\""},
        Refused{"strip_all_with_extra",
                {.name = "strip-all", .keep_extra = {"credit"}},
                "never keeps \"credit\""},
        Refused{"protect_source_with_person",
                {.name = "protect-source", .keep_extra = {"persons"}},
                "never keeps \"persons\""}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
