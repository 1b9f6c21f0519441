// SPDX-License-Identifier: GPL-3.0-or-later
// How two carriers' texts, dates and lists relate.
#include "metadata/reading/relation.h"

#include <gtest/gtest.h>

namespace picdesk::test {
namespace {

struct TextCase {
  const char* name;
  std::string value;
  std::string other;
  std::size_t limit;
  Relation relation;
};
void PrintTo(const TextCase& test, std::ostream* out) { *out << test.name; }

class TextRelation : public ::testing::TestWithParam<TextCase> {};

TEST_P(TextRelation, IsNamed) {
  const TextCase& test = GetParam();
  EXPECT_EQ(name(metadata::relation(test.value, test.other, test.limit)), name(test.relation));
  EXPECT_EQ(name(metadata::relation(test.other, test.value, test.limit)), name(test.relation));
}

const std::string thirty_two(32, 'x');

INSTANTIATE_TEST_SUITE_P(
    Texts, TextRelation,
    ::testing::Values(
        TextCase{"same", "One", "One", 32, Relation::equal},
        TextCase{"trailing_space", "One \n", "One", 32, Relation::equal},
        TextCase{"line_ends", "One\r\nTwo", "One\nTwo", 32, Relation::equal},
        TextCase{"composed", "Z\u00fcrich", "Zu\u0308rich", 32, Relation::equal},
        TextCase{"leading_space", " One", "One", 32, Relation::whitespace},
        TextCase{"inner_space", "One  Two", "One Two", 0, Relation::whitespace},
        TextCase{"no_break_space", "10\u00a0km", "10 km", 0, Relation::whitespace},
        TextCase{"cut_at_the_limit", thirty_two, thirty_two + "y", 32, Relation::truncation},
        TextCase{"cut_at_a_word", "A Photographer With A Very",
                 "A Photographer With A Very Long Name", 32, Relation::truncation},
        TextCase{"prefix_that_was_not_cut", "Reuters", "Reuters/John", 32, Relation::different},
        TextCase{"short_prefix_of_a_long_text", "A Photo", "A Photographer With A Very Long Name",
                 32, Relation::different},
        TextCase{"prefix_without_a_limit", thirty_two, thirty_two + "y", 0, Relation::different},
        TextCase{"encoded_twice", "Ag\u00c3\u00aancia Central", "Ag\u00eancia Central", 32,
                 Relation::encoding},
        TextCase{"question_mark", "Orl?ans", "Orl\u00e9ans", 32, Relation::encoding},
        TextCase{"question_mark_a_byte", "Orl??ans", "Orl\u00e9ans", 32, Relation::encoding},
        TextCase{"real_question", "Why?", "Why!", 32, Relation::different},
        TextCase{"case", "one", "One", 32, Relation::different},
        TextCase{"other", "One", "Two", 32, Relation::different}),
    [](const auto& test) { return test.param.name; });

struct DateCase {
  const char* name;
  const char* value;
  const char* other;
  Relation relation;
};
void PrintTo(const DateCase& test, std::ostream* out) { *out << test.name; }

class DateRelation : public ::testing::TestWithParam<DateCase> {};

TEST_P(DateRelation, IsNamed) {
  const PartialDate value = *parse_iso_date(GetParam().value);
  const PartialDate other = *parse_iso_date(GetParam().other);
  EXPECT_EQ(name(metadata::relation(value, other)), name(GetParam().relation));
  EXPECT_EQ(name(metadata::relation(other, value)), name(GetParam().relation));
}

INSTANTIATE_TEST_SUITE_P(
    Dates, DateRelation,
    ::testing::Values(DateCase{"same", "2024-10-03", "2024-10-03", Relation::equal},
                      DateCase{"year_only", "2024", "2024-10-03T14:05:09", Relation::less_precise},
                      DateCase{"day_only", "2024-10-03", "2024-10-03T14:05:09.4+02:00",
                               Relation::less_precise},
                      DateCase{"no_offset", "2024-10-03T14:05:09", "2024-10-03T14:05:09Z",
                               Relation::less_precise},
                      DateCase{"fewer_digits", "2024-10-03T14:05:09.4", "2024-10-03T14:05:09.46",
                               Relation::less_precise},
                      DateCase{"other_day", "2024-10-03", "2024-10-04", Relation::different},
                      DateCase{"other_offset", "2024-10-03T14:05:09+01:00",
                               "2024-10-03T14:05:09+02:00", Relation::different},
                      DateCase{"other_fraction", "2024-10-03T14:05:09.4", "2024-10-03T14:05:09.5",
                               Relation::different}),
    [](const auto& test) { return test.param.name; });

Relation of_keywords(std::vector<std::string> left, std::vector<std::string> right) {
  MetadataRecord a;
  MetadataRecord b;
  a.keywords = std::move(left);
  b.keywords = std::move(right);
  return metadata::relation(a, b, *metadata::find_field("keywords"));
}

Relation of_creators(std::vector<std::string> left, std::vector<std::string> right) {
  MetadataRecord a;
  MetadataRecord b;
  a.creators = std::move(left);
  b.creators = std::move(right);
  return metadata::relation(a, b, *metadata::find_field("creators"));
}

TEST(ListRelation, OrderCountsInSequencesOnly) {
  EXPECT_EQ(of_keywords({"a", "b"}, {"b", "a"}), Relation::equal);
  EXPECT_EQ(of_creators({"a", "b"}, {"b", "a"}), Relation::different);
}

TEST(ListRelation, TheWorstItemCounts) {
  EXPECT_EQ(of_creators({"a", " b"}, {"a", "b"}), Relation::whitespace);
  EXPECT_EQ(of_creators({"a", "b"}, {"a"}), Relation::different);
}

TEST(ListRelation, OneTextMayHoldTheList) {
  EXPECT_EQ(of_creators({"a; b"}, {"a", "b"}), Relation::equal);
}

}  // namespace
}  // namespace picdesk::test
