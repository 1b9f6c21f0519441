// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks and texts that an edit refuses, and extended datasets, which are never written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using ::testing::HasSubstr;

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

struct RefusalCase {
  const char* name;
  std::string block;
  const char* message;
};

class IimRefusal : public ::testing::TestWithParam<RefusalCase> {};

TEST_P(IimRefusal, NamesTheReason) {
  const auto edit = edit_block(GetParam().block, {"credit"}, credited("Agéncia"));
  ASSERT_FALSE(edit);
  EXPECT_EQ(edit.error().code, ErrorCode::metadata_invalid);
  EXPECT_THAT(edit.error().message, HasSubstr(GetParam().message));
  EXPECT_FALSE(edit.error().hint.empty());
}

std::string many_datasets() {
  std::string block;
  for (int i = 0; i < 4'096; ++i) block += dataset(2, 25, "k");
  return block;
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, IimRefusal,
    ::testing::Values(
        RefusalCase{"garbage_tail", dataset(2, 5, "t") + "tail", "meta/iim-tail: "},
        RefusalCase{"cut_tail", dataset(2, 5, "t") + dataset(2, 90, "Mosul").substr(0, 7),
                    "meta/iim-tail: "},
        RefusalCase{"datasets_behind_padding",
                    dataset(2, 5, "t") + std::string(2, '\0') + dataset(2, 110, "x"),
                    "meta/iim-tail: "},
        RefusalCase{"extended", extended_dataset(2, 110, "Old"), "meta/iim-extended: IIM 2:110"},
        RefusalCase{"extended_to_transcode", extended_dataset(2, 120, "D\x8Ej\x88 vu \x8Et\x8E"),
                    "meta/iim-extended: IIM 2:120"},
        RefusalCase{"guess", dataset(2, 120, "caf\xE9"), "meta/charset-ambiguous: "},
        RefusalCase{"some_texts_are_utf8",
                    dataset(2, 120, "D\x8Ej\x88 vu \x8Et\x8E") + dataset(2, 90, "Orléans"),
                    "meta/charset-ambiguous: "},
        RefusalCase{"too_many", many_datasets(), "meta/iim-too-many: "}),
    [](const auto& test) { return test.param.name; });

TEST(IimEdit, RefusesTextThatCannotBeEmbedded) {
  for (const std::string& text : {std::string("A\x01"), std::string("A\0B", 3), std::string("\xC3"),
                                  std::string("\xC0\xAF"), std::string("\xEF\xBF\xBE")}) {
    const auto edit = edit_block("", {"credit"}, credited(text));
    ASSERT_FALSE(edit);
    EXPECT_THAT(edit.error().message, HasSubstr("meta/text-invalid: credit"));
  }
}

TEST(IimEdit, ExtendedDatasetsOfOtherFieldsStay) {
  const std::string old = extended_dataset(2, 120, "long") + extended_dataset(8, 10, "\xFF\xD8");
  EXPECT_EQ(edited(old, {"credit"}, credited("Agéncia")),
            utf8_mark() + version_4() + dataset(2, 110, "Agéncia") + old);
}

TEST(IimEdit, ExtendedDatasetThatReadsTheSameStays) {
  const std::string old = extended_dataset(2, 110, "Agency");
  EXPECT_EQ(edited(old, {"credit"}, credited("Agency")), old);
}

}  // namespace
}  // namespace picdesk::test
