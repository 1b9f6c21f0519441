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

// What no built-in policy keeps by itself.
const std::vector<std::string> internal = {"keywords",
                                           "instructions",
                                           "job_id",
                                           "caption_writer",
                                           "organisation_codes",
                                           "persons_detailed",
                                           "event_ids",
                                           "sublocation",
                                           "location_created",
                                           "ai_prompt",
                                           "ai_prompt_writer",
                                           "contributors",
                                           "regions",
                                           "guid",
                                           "rating",
                                           "orientation"};

TEST(Policy, KeepCreditLeavesOutWhatIsInternal) {
  EXPECT_THAT(kept({}), UnorderedElementsAreArray(all_but(internal)));
}

TEST(Policy, ProtectSourceLeavesOutPeopleDateAndPlaces) {
  std::vector<std::string> left_out = internal;
  for (const char* field :
       {"creators", "creator_title", "image_creators", "persons", "event", "date_created", "city",
        "state", "country", "country_code", "locations_shown"}) {
    left_out.emplace_back(field);
  }
  EXPECT_THAT(kept({.name = "protect-source", .keep_extra = {}}),
              UnorderedElementsAreArray(all_but(left_out)));
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

TEST(Policy, OwnPolicyKeepsWhatItListsAndNoMore) {
  EXPECT_THAT(kept({.name = "desk", .keep_extra = {"rating"}, .keep = {"credit", "keywords"}}),
              UnorderedElementsAre("credit", "keywords", "rating"));
}

TEST(Policy, WhatIsOneFilesOwnNeverStays) {
  const MetadataRecord kept = filter(full_record(), {.keep_extra = {"guid", "orientation"}});
  EXPECT_EQ(kept.guid, "");
  EXPECT_EQ(kept.orientation, "");
}

TEST(Policy, StructuresLoseWhatMayNotLeave) {
  const MetadataRecord kept =
      filter(full_record(), {.keep_extra = {"location_created", "persons_detailed"}});
  EXPECT_EQ(kept.licensors.at(0),
            (Licensor{"Agency Name", "L-1", "https://example.org/buy?id=1&x=2"}));
  EXPECT_EQ(kept.location_created.at(0), (Location{"Mosul", "Ninewa", "Iraq", "IRQ", "Asia"}));
  EXPECT_EQ(kept.persons_detailed.at(0).name, full_record().persons_detailed.at(0).name);
  EXPECT_TRUE(kept.persons_detailed.at(0).characteristics.empty());
}

TEST(Policy, AnEntryOfNothingThatMayLeaveGoes) {
  MetadataRecord record;
  record.locations_shown.resize(1);
  record.locations_shown[0].gps_latitude = "36,20.4N";
  EXPECT_TRUE(filter(record, {}).locations_shown.empty());
}

struct RegionCase {
  const char* name;
  const char* type;
  const char* title;
  const char* role;
  bool of_person;
};

class Regions : public ::testing::TestWithParam<RegionCase> {};

TEST_P(Regions, OfPeopleGoUnlessFacesAreKept) {
  MetadataRecord record;
  record.persons = {"Ana Müller"};
  record.regions.resize(1);
  ImageRegion& region = record.regions.front();
  region.id = "r";
  region.name.set("", GetParam().title);
  if (*GetParam().type != 0) region.types = {{{GetParam().type}, {}, {}}};
  if (*GetParam().role != 0) region.roles = {{{GetParam().role}, {}, {}}};
  MetadataPolicy policy{.keep_extra = {"regions"}};
  EXPECT_EQ(filter(record, policy).regions.empty(), GetParam().of_person);
  policy.keep_faces = true;
  EXPECT_EQ(filter(record, policy).regions, record.regions);
  EXPECT_TRUE(filter(record, {}).regions.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Regions,
    ::testing::Values(
        RegionCase{"human", "http://cv.iptc.org/newscodes/imageregiontype/human", "", "", true},
        RegionCase{"human_in_other_letters", "https://example.org/types/Human", "", "", true},
        RegionCase{"named_like_a_person_of_the_record",
                   "http://cv.iptc.org/newscodes/imageregiontype/object", "ana müller", "", true},
        RegionCase{"named_without_a_type", "", "Somebody", "", true},
        RegionCase{"named_object", "http://cv.iptc.org/newscodes/imageregiontype/object", "Door",
                   "", false},
        RegionCase{"named_crop", "", "Square",
                   "http://cv.iptc.org/newscodes/imageregionrole/squareCropping", false},
        RegionCase{"nameless", "", "", "", false}),
    [](const auto& test) { return test.param.name; });

TEST(Policy, BuiltInPoliciesAreValid) {
  for (const char* name : {"keep-credit", "protect-source", "strip-all"}) {
    EXPECT_TRUE(validate({.name = name, .keep_extra = {}})) << name;
  }
  EXPECT_TRUE(validate({.keep_extra = {"keywords", "job_id"}}));
  EXPECT_TRUE(validate({.name = "desk", .keep = {"credit"}}));
  EXPECT_TRUE(validate({.name = "desk", .keep = {"caption"}, .drop_credit = true}));
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
        Refused{"guid", {.keep_extra = {"guid"}}, "never keeps \"guid\""},
        Refused{"orientation", {.name = "desk", .keep = {"credit", "orientation"}}, "never keeps"},
        Refused{"own_without_fields", {.name = "desk"}, "list their fields in keep"},
        Refused{"own_with_unknown_field", {.name = "desk", .keep = {"credits"}}, "\"credit\""},
        Refused{"built_in_with_fields", {.keep = {"credit"}}, "another name"},
        Refused{"without_credit", {.name = "desk", .keep = {"caption"}}, "drop_credit"},
        Refused{"protect_source_with_place",
                {.name = "protect-source", .keep_extra = {"location_created"}},
                "never keeps \"location_created\""},
        Refused{"protect_source_with_person",
                {.name = "protect-source", .keep_extra = {"persons"}},
                "never keeps \"persons\""}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
