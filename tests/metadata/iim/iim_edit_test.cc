// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of an IIM block: only the datasets of the edited fields change.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

// Datasets of which picdesk knows nothing, in no order, between ones that it knows.
const std::string before_credit = dataset(1, 0, "\x01\x02") + version_4() +
                                  dataset(2, 221, "0:0:0:-00001") + dataset(2, 15, "a") +
                                  dataset(2, 20, "b") + dataset(2, 20, "c") +
                                  dataset(2, 62, "20240102") + dataset(2, 63, "182307");
const std::string after_credit = dataset(2, 118, "contact") + dataset(7, 10, std::string(3, '\0')) +
                                 dataset(8, 10, "\xFF\xD8") + std::string(5, '\0');

TEST(IimEdit, ReplacesInPlaceAndKeepsTheRest) {
  EXPECT_EQ(
      edited(before_credit + dataset(2, 110, "Old") + after_credit, {"credit"}, credited("Newer")),
      before_credit + dataset(2, 110, "Newer") + after_credit);
}

TEST(IimEdit, RemovesABlankField) {
  EXPECT_EQ(edited(before_credit + dataset(2, 110, "Old") + after_credit, {"credit", "city"}, {}),
            before_credit + after_credit);
}

TEST(IimEdit, InsertsInAscendingOrder) {
  const std::string low = version_4() + dataset(2, 5, "t") + dataset(2, 105, "h");
  const std::string high = dataset(2, 120, "c") + dataset(3, 1, "x");
  EXPECT_EQ(edited(low + high, {"credit"}, credited("A")), low + dataset(2, 110, "A") + high);
  EXPECT_EQ(edited(low, {"credit"}, credited("A")), low + dataset(2, 110, "A"));
  EXPECT_EQ(edited(high, {"credit"}, credited("A")), dataset(2, 110, "A") + high);
  const std::string padding(3, '\0');
  EXPECT_EQ(edited(low + padding, {"credit"}, credited("A")), low + dataset(2, 110, "A") + padding);
}

TEST(IimEdit, EmptyBlockBecomesADeclaredOne) {
  EXPECT_EQ(edited("", {"credit"}, credited("A")),
            utf8_mark() + version_4() + dataset(2, 110, "A"));
  EXPECT_EQ(edited("", {"credit"}, {}), "");
}

TEST(IimEdit, LastDatasetLeavesAnEmptyBlock) {
  EXPECT_EQ(edited(dataset(2, 110, "A") + std::string(4, '\0'), {"credit"}, {}), "");
}

TEST(IimEdit, AsciiNeedsNoDeclaration) {
  const std::string old = dataset(2, 80, "M\x9Fller");
  EXPECT_EQ(edited(old, {"credit"}, credited("A")), old + dataset(2, 110, "A"));
}

TEST(IimEdit, FieldsWithoutDatasetChangeNothing) {
  MetadataRecord values;
  values.alt.set("", "Soldiers");
  const auto edit = edit_block(before_credit, {"alt"}, values);
  ASSERT_TRUE(edit);
  EXPECT_FALSE(edit->changed);
  EXPECT_EQ(to_text(edit->block), before_credit);
}

TEST(IimEdit, NamesWhatChanged) {
  MetadataRecord values = credited("New");
  values.city = "Mosul";
  const auto edit =
      edit_block(dataset(2, 90, "Mosul") + dataset(2, 110, "Old"), {"credit", "city"}, values);
  ASSERT_TRUE(edit);
  EXPECT_TRUE(edit->changed);
  EXPECT_THAT(edit->changed_fields, ElementsAre("credit"));
  EXPECT_THAT(edit->truncated_fields, IsEmpty());
  EXPECT_THAT(edit->findings, IsEmpty());
}

TEST(IimEdit, EveryFieldIsReadBackAndByExiftool) {
  const MetadataRecord record = full_record();
  const auto edit = edit_block(after_credit, metadata_fields(), record);
  ASSERT_TRUE(edit) << edit.error().message;
  const std::string block = to_text(edit->block);
  const MetadataRecord back = read_block(block).record;
  const auto seen = exiftool_iim(block);
  EXPECT_EQ(back.caption.text(), record.caption.text());
  EXPECT_EQ(back.creators, record.creators);
  EXPECT_EQ(back.keywords, record.keywords);
  EXPECT_EQ(back.creator_title, record.creator_title);
  ASSERT_TRUE(back.date_created);
  EXPECT_EQ(to_iso(*back.date_created), "2024-10-03T14:05:09+02:00");  // without sub-seconds
  EXPECT_EQ(seen.at("IPTC:Caption-Abstract"), record.caption.text());
  EXPECT_EQ(seen.at("IPTC:By-line"), R"(["Ana Müller","O'Neil; Photos \"Ltd\""])");
  EXPECT_EQ(seen.at("IPTC:Keywords"), R"(["tunnel","Iraq, Ninewa","جنود"])");
  EXPECT_EQ(seen.at("IPTC:Contact"), "contact");
}

TEST(IimEdit, SecondRunChangesNothing) {
  MetadataRecord record = full_record();
  record.headline = std::string(300, 'h');
  record.country_code = "TOOLONG";
  const auto first = edit_block(after_credit, metadata_fields(), record);
  ASSERT_TRUE(first);
  const auto second = edit_block(to_text(first->block), metadata_fields(), record);
  ASSERT_TRUE(second);
  EXPECT_FALSE(second->changed);
  EXPECT_THAT(second->changed_fields, IsEmpty());
}

}  // namespace
}  // namespace picdesk::test
