// SPDX-License-Identifier: GPL-3.0-or-later
// Paths into structures: set, listed, refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

// All paths of a record.
std::vector<std::pair<std::string, std::string>> paths_of(const MetadataRecord& record) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const std::string& field : metadata_fields()) {
    const auto paths = *metadata_paths(record, field);
    all.insert(all.end(), paths.begin(), paths.end());
  }
  return all;
}

TEST(Paths, OfAFullRecordBuildItAgain) {
  MetadataRecord built;
  for (const auto& [path, text] : paths_of(full_record())) {
    const auto done = set_metadata_field(built, path, text);
    ASSERT_TRUE(done) << path << ": " << done.error().message;
  }
  EXPECT_EQ(built, full_record());
}

TEST(Paths, OfAFullRecordNameTheirFields) {
  for (const std::string& field : metadata_fields()) {
    const auto paths = *metadata_paths(full_record(), field);
    for (const auto& [path, text] : paths) {
      const auto named = field_of_path(path);
      ASSERT_TRUE(named) << path << ": " << named.error().message;
      EXPECT_EQ(*named, field);
    }
  }
}

TEST(Paths, SettingThemAgainChangesNothing) {
  MetadataRecord record = full_record();
  for (const auto& [path, text] : paths_of(record)) {
    ASSERT_TRUE(set_metadata_field(record, path, text)) << path;
  }
  EXPECT_EQ(record, full_record());
}

TEST(Paths, ClearingEachOneLeavesNothing) {
  MetadataRecord record = full_record();
  auto paths = paths_of(record);
  for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
    ASSERT_TRUE(set_metadata_field(record, path->first, "")) << path->first;
  }
  EXPECT_EQ(record, MetadataRecord{});
}

TEST(Paths, AreWrittenAsPeopleWriteThem) {
  EXPECT_THAT(*metadata_paths(full_record(), "copyright"),
              ElementsAre(Pair("copyright", "© 2024 Agency Name")));
  EXPECT_THAT(*metadata_paths(full_record(), "creators"),
              ElementsAre(Pair("creators", "Ana Müller; O'Neil\\; Photos \"Ltd\"")));
  const auto paths = *metadata_paths(full_record(), "location_created");
  const std::map<std::string, std::string> found(paths.begin(), paths.end());
  EXPECT_EQ(found.at("location_created.city"), "Mosul");
  EXPECT_EQ(found.at("location_created.name[ar]"), "معسكر");
  EXPECT_THAT(*metadata_paths({}, "licensors"), IsEmpty());
}

struct PathCase {
  const char* name;
  const char* path;
  const char* value;
  const char* field;
  std::vector<std::pair<std::string, std::string>> expected;  // paths of the field
};

class SetPath : public ::testing::TestWithParam<PathCase> {};

TEST_P(SetPath, StoresTheValue) {
  MetadataRecord record;
  const auto done = set_metadata_field(record, GetParam().path, GetParam().value);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(*metadata_paths(record, GetParam().field), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Values, SetPath,
    ::testing::Values(
        PathCase{"member",
                 "licensors[1].url",
                 "http://a",
                 "licensors",
                 {{"licensors[1].url", "http://a"}}},
        PathCase{"entry_of_one",
                 "location_created.city",
                 "A",
                 "location_created",
                 {{"location_created.city", "A"}}},
        PathCase{"entry_of_one_by_index",
                 "location_created[1].city",
                 "A",
                 "location_created",
                 {{"location_created.city", "A"}}},
        PathCase{"language",
                 "persons_detailed[1].name[fr]",
                 "A",
                 "persons_detailed",
                 {{"persons_detailed[1].name", "A"}, {"persons_detailed[1].name[fr]", "A"}}},
        PathCase{"list_inside",
                 "contributors[1].roles",
                 "a; b",
                 "contributors",
                 {{"contributors[1].roles", "a; b"}}},
        PathCase{"structure_inside",
                 "regions[1].boundary.x",
                 "0.5",
                 "regions",
                 {{"regions[1].boundary.x", "0.5"}}},
        PathCase{"list_of_structures_inside",
                 "regions[1].boundary.vertices[1].y",
                 "1",
                 "regions",
                 {{"regions[1].boundary.vertices[1].y", "1"}}},
        PathCase{"party_by_name",
                 "image_creators[1]",
                 "A",
                 "image_creators",
                 {{"image_creators[1].name", "A"}}},
        PathCase{"clearing_nothing", "licensors[1].url", "", "licensors", {}},
        PathCase{"code_of_a_source_type",
                 "digital_source_type",
                 "trainedAlgorithmicMedia",
                 "digital_source_type",
                 {{"digital_source_type",
                   "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}}},
        PathCase{"code_of_mining",
                 "data_mining",
                 "DMI-PROHIBITED",
                 "data_mining",
                 {{"data_mining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"}}},
        PathCase{"short_code_of_mining",
                 "data_mining",
                 "prohibited-aimltraining",
                 "data_mining",
                 {{"data_mining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING"}}},
        PathCase{"unknown_term_is_kept",
                 "data_mining",
                 "http://example.org/x",
                 "data_mining",
                 {{"data_mining", "http://example.org/x"}}},
        PathCase{"rating", "rating", "-1", "rating", {{"rating", "-1"}}},
        PathCase{"half_a_rating", "rating", "3.5", "rating", {{"rating", "3.5"}}},
        PathCase{"orientation", "orientation", "8", "orientation", {{"orientation", "8"}}}),
    [](const auto& test) { return test.param.name; });

TEST(SetPath, PartyThatStaysKeepsItsId) {
  MetadataRecord record = full_record();
  ASSERT_TRUE(set_metadata_field(record, "image_creators", "New; Ana Müller"));
  EXPECT_THAT(record.image_creators, ElementsAre(Party{"New", ""}, Party{"Ana Müller", "IC-1"}));
}

TEST(SetPath, EntryIsTakenOutByIndex) {
  MetadataRecord record = full_record();
  ASSERT_TRUE(set_metadata_field(record, "licensors[1]", ""));
  ASSERT_EQ(record.licensors.size(), 1u);
  EXPECT_EQ(record.licensors[0].name, "Second Agency");
}

TEST(SetPath, ClearedEntryInTheMiddleKeepsTheNumbersOfTheOthers) {
  MetadataRecord record;
  record.image_creators = {{"A", ""}, {"B", ""}};
  ASSERT_TRUE(set_metadata_field(record, "image_creators[1].name", ""));
  ASSERT_TRUE(set_metadata_field(record, "image_creators[2].id", "2"));
  EXPECT_THAT(*metadata_paths(record, "image_creators"),
              ElementsAre(Pair("image_creators[2].name", "B"), Pair("image_creators[2].id", "2")));
}

struct RefusedPath {
  const char* name;
  const char* path;
  const char* value;
  const char* hint;
};

class PathRefused : public ::testing::TestWithParam<RefusedPath> {};

TEST_P(PathRefused, LeavesTheRecordAloneAndSaysWhatToDo) {
  MetadataRecord record = full_record();
  const auto done = set_metadata_field(record, GetParam().path, GetParam().value);
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message + " " + done.error().hint, HasSubstr(GetParam().hint));
  EXPECT_FALSE(done.error().hint.empty());
  EXPECT_EQ(record, full_record());
}

INSTANTIATE_TEST_SUITE_P(
    Paths, PathRefused,
    ::testing::Values(
        RefusedPath{"field", "licensor[1].url", "x", "\"licensors\""},
        RefusedPath{"member", "licensors[1].ulr", "x", "did you mean \"url\""},
        RefusedPath{"member_of_nothing", "location_created.zzzzzz", "x", "members are city"},
        RefusedPath{"no_index", "licensors.url", "x", "licensors[1].url"},
        RefusedPath{"index_zero", "licensors[0].url", "x", "licensors[1]"},
        RefusedPath{"no_number", "licensors[a].url", "x", "licensors[1]"},
        RefusedPath{"negative", "licensors[-1].url", "x", "licensors[1]"},
        RefusedPath{"huge", "licensors[99999999999999999999].url", "x", "licensors[1]"},
        RefusedPath{"beyond", "licensors[4].url", "x", "the next entry is [3]"},
        RefusedPath{"unclosed_index", "licensors[1", "x", "licensors[1]"},
        RefusedPath{"second_of_one", "location_created[2].city", "x", "leave the index out"},
        RefusedPath{"empty_member", "licensors[1].", "x", "members are name"},
        RefusedPath{"text_behind_a_bracket", "licensors[1]url", "x", "licensors[1].url"},
        RefusedPath{"member_of_a_text", "credit.name", "x", "write only credit"},
        RefusedPath{"member_of_a_language", "caption[fr].name", "x", "write only caption"},
        RefusedPath{"index_of_a_text", "licensors[1].url[1]", "x", "leave the brackets out"},
        RefusedPath{"whole_structure", "licensors[1]", "x", "licensors[1].name"},
        RefusedPath{"whole_inner_structure", "regions[1].boundary", "x", "boundary.shape"},
        RefusedPath{"deep", "regions[1].a.a.a.a.a.a.a.a.a", "x", "licensors[1].url"},
        RefusedPath{"language_of_one_letter", "caption[q]", "x", "caption[fr]"},
        RefusedPath{"language_beginning_with_digits", "caption[12]", "x", "caption[fr]"},
        RefusedPath{"rating_above", "rating", "6", "from -1"},
        RefusedPath{"rating_no_number", "rating", "good", "from -1"},
        RefusedPath{"rating_nan", "rating", "nan", "from -1"},
        RefusedPath{"orientation_zero", "orientation", "0", "from 1"},
        RefusedPath{"orientation_nine", "orientation", "9", "from 1"},
        RefusedPath{"orientation_decimal", "orientation", "1.0", "from 1"}),
    [](const auto& test) { return test.param.name; });

struct NamedPath {
  const char* path;
  bool valid;
};

TEST(FieldOfPath, ChecksEachStep) {
  for (const NamedPath& given : {NamedPath{"licensors[7].url", true},
                                 {"licensors", true},
                                 {"licensors[7]", true},
                                 {"caption[fr]", true},
                                 {"location_created.city", true},
                                 {"regions[2].boundary.vertices[9].x", true},
                                 {"", false},
                                 {"licensors[1].ulr", false},
                                 {"licensors.url", false},
                                 {"credit[fr]", false},
                                 {"regions[0].id", false}}) {
    EXPECT_EQ(field_of_path(given.path).has_value(), given.valid) << given.path;
  }
}

}  // namespace
}  // namespace picdesk::test
