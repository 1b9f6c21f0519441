// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

TEST(Fields, ListIsTheRecordInOrderWithoutRepetition) {
  const auto& fields = metadata_fields();
  EXPECT_EQ(fields.size(), 47u);
  EXPECT_EQ(fields.front(), "caption");
  EXPECT_EQ(fields.back(), "orientation");
  EXPECT_EQ(std::set<std::string>(fields.begin(), fields.end()).size(), fields.size());
}

TEST(Fields, EveryFieldOfAFullRecordHasValuesAndNoneOfABlankOne) {
  for (const std::string& field : metadata_fields()) {
    EXPECT_FALSE(metadata_values(full_record(), field)->empty()) << field;
    EXPECT_THAT(*metadata_values({}, field), IsEmpty()) << field;
  }
}

TEST(Fields, StructuresReadAsOneTextEach) {
  EXPECT_THAT(*metadata_values(full_record(), "locations_shown"),
              ElementsAre(Pair("", "Mosul, Ninewa, Iraq, IRQ, Asia"), Pair("", "Erbil")));
  EXPECT_THAT(*metadata_values(full_record(), "date_created"),
              ElementsAre(Pair("", "2024-10-03T14:05:09.46+02:00")));
}

struct SetCase {
  const char* name;
  const char* field;
  const char* value;
  std::vector<std::pair<std::string, std::string>> expected;
};

class SetField : public ::testing::TestWithParam<SetCase> {};

TEST_P(SetField, StoresTheValue) {
  MetadataRecord record;
  const auto done = set_metadata_field(record, GetParam().field, GetParam().value);
  ASSERT_TRUE(done) << done.error().message;
  const std::string key =
      std::string(GetParam().field).substr(0, std::string(GetParam().field).find('['));
  EXPECT_EQ(*metadata_values(record, key), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Values, SetField,
    ::testing::Values(
        SetCase{"text", "credit", "Agency / Name", {{"", "Agency / Name"}}},
        SetCase{"lang_alt", "caption", "Hello", {{"x-default", "Hello"}}},
        SetCase{"language", "caption[fr]", "Salut", {{"x-default", "Salut"}, {"fr", "Salut"}}},
        SetCase{"rtl", "alt[ar]", "جنود", {{"x-default", "جنود"}, {"ar", "جنود"}}},
        SetCase{"list", "keywords", "a; b, c; d", {{"", "a"}, {"", "b, c"}, {"", "d"}}},
        SetCase{"literal_semicolon", "creators", "A\\; B; C", {{"", "A; B"}, {"", "C"}}},
        SetCase{"semicolon_without_space", "keywords", "a;b", {{"", "a;b"}}},
        SetCase{"parties_by_name", "copyright_owners", "A; B", {{"", "A"}, {"", "B"}}},
        SetCase{"date", "date_created", "2024-10", {{"", "2024-10"}}}),
    [](const auto& test) { return test.param.name; });

TEST(SetFieldValue, EmptyClearsEveryField) {
  MetadataRecord record = full_record();
  for (const std::string& field : metadata_fields()) {
    EXPECT_TRUE(set_metadata_field(record, field, "")) << field;
  }
  EXPECT_EQ(record, MetadataRecord{});
}

TEST(SetFieldValue, EmptyLanguageClearsThatLanguage) {
  MetadataRecord record = full_record();
  ASSERT_TRUE(set_metadata_field(record, "caption[fr]", ""));
  EXPECT_EQ(record.caption.text("fr"), std::nullopt);
  EXPECT_EQ(record.caption.text("ar"), full_record().caption.text("ar"));
}

struct RefusedCase {
  const char* name;
  const char* field;
  std::string value;
  ErrorCode code;
  const char* hint;
};

class SetFieldRefused : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(SetFieldRefused, LeavesTheRecordAlone) {
  MetadataRecord record = full_record();
  const auto done = set_metadata_field(record, GetParam().field, GetParam().value);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, GetParam().code) << done.error().message;
  EXPECT_THAT(done.error().hint, HasSubstr(GetParam().hint));
  EXPECT_EQ(record, full_record());
}

INSTANTIATE_TEST_SUITE_P(
    Values, SetFieldRefused,
    ::testing::Values(
        RefusedCase{"misspelt", "captoin", "x", ErrorCode::invalid_argument, "\"caption\""},
        RefusedCase{"unclosed", "caption[fr", "x", ErrorCode::invalid_argument, "caption[fr]"},
        RefusedCase{"no_language", "caption[]", "x", ErrorCode::invalid_argument, "caption[fr]"},
        RefusedCase{"bad_language", "caption[../x]", "x", ErrorCode::invalid_argument, "[fr]"},
        RefusedCase{"language_of_text", "credit[fr]", "x", ErrorCode::invalid_argument, "leave"},
        RefusedCase{"structure", "licensors", "x", ErrorCode::invalid_argument, "clear"},
        RefusedCase{"places", "locations_shown", "x", ErrorCode::invalid_argument, "clear"},
        RefusedCase{"impossible_date", "date_created", "2024-02-30", ErrorCode::invalid_argument,
                    ""},
        RefusedCase{"control_character", "caption", "a\x01", ErrorCode::metadata_invalid, ""},
        RefusedCase{"nul", "credit", std::string("a\0b", 3), ErrorCode::metadata_invalid, ""},
        RefusedCase{"bad_utf8", "keywords", "a\xC3", ErrorCode::metadata_invalid, ""}),
    [](const auto& test) { return test.param.name; });

TEST(Fields, UnknownNameIsRefusedWhenRead) {
  const auto values = metadata_values({}, "keyword");
  ASSERT_FALSE(values);
  EXPECT_THAT(values.error().hint, HasSubstr("keywords"));
}

}  // namespace
}  // namespace picdesk::test
