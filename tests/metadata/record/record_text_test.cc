// SPDX-License-Identifier: GPL-3.0-or-later
// The record as JSON, lists as one text, vocabularies and namespaces.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "metadata/record/fields.h"
#include "metadata/record/list_text.h"
#include "metadata/record/vocabularies.h"
#include "metadata/samples.h"

namespace picdesk::metadata {
namespace {

using test::full_record;

TEST(RecordJson, BlankRecordIsAnEmptyObject) { EXPECT_EQ(to_json(MetadataRecord{}), "{}"); }

TEST(RecordJson, IsOneLineInTheOrderOfTheRecord) {
  MetadataRecord record;
  record.credit = "A \"B\"";
  record.caption.set("fr", "Un\nDeux");
  record.licensors = {{"N", "", "http://a/"}};
  record.persons = {"P", ""};
  record.date_created = *parse_iso_date("2024-10");
  EXPECT_EQ(to_json(record),
            "{\"caption\":{\"x-default\":\"Un\\nDeux\",\"fr\":\"Un\\nDeux\"},"
            "\"credit\":\"A \\\"B\\\"\",\"licensors\":[{\"name\":\"N\",\"url\":\"http://a/\"}],"
            "\"persons\":[\"P\"],\"date_created\":\"2024-10\"}");
}

TEST(RecordJson, HasEveryFieldOfAFullRecord) {
  const auto json = nlohmann::ordered_json::parse(to_json(full_record()));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys, metadata_fields());
  EXPECT_EQ(json["regions"][0]["boundary"]["vertices"][1]["y"], "0.4");
  EXPECT_EQ(json["persons_detailed"][0]["characteristics"][0]["name"]["fr"], "Grade");
}

TEST(RecordJson, BrokenTextStaysValidJson) {
  MetadataRecord record;
  record.credit = "a\xFF";
  EXPECT_TRUE(nlohmann::json::accept(to_json(record)));
}

class Lists : public ::testing::TestWithParam<std::vector<std::string>> {};

TEST_P(Lists, ComeBackFromOneText) {
  EXPECT_EQ(split_list(join_list(GetParam())), GetParam()) << join_list(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Items, Lists,
                         ::testing::Values(std::vector<std::string>{},
                                           std::vector<std::string>{"a", "b, c"},
                                           std::vector<std::string>{"a; b", "c;d", "e;"},
                                           std::vector<std::string>{"; a", ";;", ";"},
                                           std::vector<std::string>{"a\\", "b"},
                                           std::vector<std::string>{"a\\\\", "b"},
                                           std::vector<std::string>{"a\\; b", "\\;"},
                                           std::vector<std::string>{"C:\\x", "\\\\host\\share"},
                                           std::vector<std::string>{" a", "b ", "c"}));

TEST(Lists, AllShortTextsOfTheSpecialCharactersComeBack) {
  constexpr std::string_view alphabet = "a\\; ";
  std::vector<std::string> texts = {""};
  for (std::size_t begin = 0, round = 0; round < 4; ++round) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : alphabet) texts.push_back(texts[begin] + c);
    }
  }
  std::erase_if(texts, [](const std::string& text) { return is_blank(std::string_view(text)); });
  for (const std::string& text : texts) {
    const std::vector<std::string> items = {text, text, "x"};
    EXPECT_EQ(split_list(join_list(items)), items) << '"' << text << '"';
  }
}

TEST(Lists, AreSplitAsPeopleWriteThem) {
  EXPECT_EQ(split_list("a; b,c;d;  e; ; "), (std::vector<std::string>{"a", "b,c;d", " e"}));
  EXPECT_EQ(split_list("a\\; b"), (std::vector<std::string>{"a; b"}));
}

TEST(Vocabulary, KnowsItsTerms) {
  EXPECT_TRUE(is_known_digital_source_type(
      "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"));
  EXPECT_FALSE(is_known_digital_source_type("digitalCapture"));
  EXPECT_FALSE(is_known_digital_source_type("http://cv.iptc.org/newscodes/digitalsourcetype/"));
  EXPECT_TRUE(is_known_data_mining("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-SEECONSTRAINT"));
  EXPECT_FALSE(is_known_data_mining("http://ns.useplus.org/ldf/vocab/PROHIBITED"));
}

TEST(Vocabulary, ExpandsOnlyCodes) {
  EXPECT_EQ(expand_term(Vocabulary::data_mining, "allowed"),
            "http://ns.useplus.org/ldf/vocab/DMI-ALLOWED");
  EXPECT_EQ(expand_term(Vocabulary::data_mining, "DMI-"), "DMI-");
  EXPECT_EQ(expand_term(Vocabulary::digital_source_type, "allowed"), "allowed");
  EXPECT_EQ(expand_term(Vocabulary::none, "print"), "print");
}

TEST(Namespaces, HaveOnePrefixEach) {
  std::set<std::string_view> prefixes;
  for (const Field& field : field_table()) {
    const std::string_view prefix = canonical_prefix(field.xmp_uri);
    EXPECT_NE(prefix, "") << field.xmp_uri;
    EXPECT_EQ(canonical_uri(prefix), field.xmp_uri);
  }
  EXPECT_EQ(canonical_prefix(uri::microsoft_photo), "MP");
  EXPECT_EQ(canonical_prefix("http://example.org/"), "");
  EXPECT_EQ(canonical_uri("foo"), "");
}

TEST(FieldTable, NamesEachPropertyAndDatasetOnce) {
  std::set<std::pair<std::string_view, std::string_view>> properties;
  std::set<std::uint32_t> datasets;
  for (const Field& field : field_table()) {
    EXPECT_TRUE(properties.emplace(field.xmp_uri, field.xmp_name).second) << field.name;
    EXPECT_EQ(find_field(field.xmp_uri, field.xmp_name), &field);
    EXPECT_EQ(field.iim_dataset == 0, field.iim_limit == 0) << field.name;
    if (field.iim_dataset == 0) continue;
    EXPECT_TRUE(datasets.insert(field.iim_dataset).second) << field.name;
  }
  EXPECT_TRUE(is_desk_property(uri::dc, "creator"));
  EXPECT_FALSE(is_desk_property(uri::dc, "format"));
}

}  // namespace
}  // namespace picdesk::metadata
