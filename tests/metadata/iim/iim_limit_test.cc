// SPDX-License-Identifier: GPL-3.0-or-later
// The limit of each dataset, in bytes of UTF-8: no split character, always a prefix of XMP's text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Limited {
  const char* field;
  const char* tag;  // exiftool's
  std::size_t limit;
};

struct Script {
  const char* name;
  std::string unit;
};

using Case = std::tuple<Limited, Script>;

class IimLimits : public ::testing::TestWithParam<Case> {};

// A text of exactly `size` bytes.
std::string text_of(const std::string& unit, std::size_t size) {
  std::string text;
  while (text.size() + unit.size() <= size) text += unit;
  return std::string(size - text.size(), 'a') + text;
}

TEST_P(IimLimits, HoldAtEverySizeAroundThem) {
  const auto& [limited, script] = GetParam();
  for (std::size_t size = limited.limit - 3; size <= limited.limit + 4; ++size) {
    const std::string text = text_of(script.unit, size);
    MetadataRecord values;
    ASSERT_TRUE(set_metadata_field(values, limited.field, text));
    const auto edit = edit_block("", {limited.field}, values);
    ASSERT_TRUE(edit);
    const auto read = metadata_values(read_block(to_text(edit->block)).record, limited.field);
    ASSERT_TRUE(read);
    const std::string& kept = read->front().second;
    EXPECT_LE(kept.size(), limited.limit);
    EXPECT_TRUE(text::is_utf8(kept));
    EXPECT_TRUE(text.starts_with(kept));
    const bool fits = size <= limited.limit;
    EXPECT_EQ(kept == text, fits);
    EXPECT_EQ(edit->truncated_fields.empty(), fits);
    if (fits) continue;
    EXPECT_GT(kept.size(), limited.limit * 3 / 4);
    EXPECT_THAT(edit->findings.front().message,
                HasSubstr(std::to_string(kept.size()) + " of " + std::to_string(size) + " bytes"));
  }
}

TEST_P(IimLimits, ExiftoolReadsTheSameCut) {
  const auto& [limited, script] = GetParam();
  const std::string text = text_of(script.unit, limited.limit + 1);
  MetadataRecord values;
  ASSERT_TRUE(set_metadata_field(values, limited.field, text));
  const auto edit = edit_block("", {limited.field}, values);
  ASSERT_TRUE(edit);
  const std::string seen = exiftool_iim(to_text(edit->block)).at(limited.tag);
  EXPECT_LE(seen.size(), limited.limit);
  EXPECT_TRUE(text.starts_with(seen));
}

INSTANTIATE_TEST_SUITE_P(
    Fields, IimLimits,
    ::testing::Combine(::testing::Values(Limited{"credit", "IPTC:Credit", 32},
                                         Limited{"title", "IPTC:ObjectName", 64},
                                         Limited{"caption", "IPTC:Caption-Abstract", 2000}),
                       ::testing::Values(Script{"e_acute", "é"}, Script{"arabic", " جنود"},
                                         Script{"emoji", "\U0001F600"})),
    [](const auto& test) {
      return std::string(std::get<0>(test.param).field) + "_" + std::get<1>(test.param).name;
    });

TEST(IimTruncation, SaysHowMuchIsKept) {
  MetadataRecord values;
  values.keywords = {std::string(70, 'k'), "short"};
  const auto edit = edit_block("", {"keywords"}, values);
  ASSERT_TRUE(edit);
  EXPECT_THAT(rules(*edit), ElementsAre("meta/iim-truncated"));
  EXPECT_EQ(edit->findings.front().message, "IIM 2:25 holds 64 of 70 bytes of keywords");
  EXPECT_THAT(edit->truncated_fields, ElementsAre("keywords"));
}

TEST(IimTruncation, CodesAreLeftOutInstead) {
  MetadataRecord values;
  values.country_code = "IRAQ";
  values.job_id = std::string(33, '0');
  const std::string old = dataset(2, 100, "IRQ") + dataset(2, 103, "007") + dataset(2, 110, "A");
  const auto edit = edit_block(old, {"country_code", "job_id"}, values);
  ASSERT_TRUE(edit);
  EXPECT_EQ(to_text(edit->block), dataset(2, 110, "A"));
  EXPECT_THAT(rules(*edit), ElementsAre("meta/iim-omitted", "meta/iim-omitted"));
  EXPECT_THAT(edit->truncated_fields, IsEmpty());
}

struct CutCase {
  const char* name;
  std::string old;
  bool stays;
};

class IimOldCut : public ::testing::TestWithParam<CutCase> {};

const std::string long_credit = "Agency Name of a Long Partner Agency";  // 36 bytes

TEST_P(IimOldCut, OfAnotherProgramStaysOnlyIfTheTextDidNotFit) {
  MetadataRecord values;
  values.credit = long_credit;
  const auto edit = edit_block(dataset(2, 110, GetParam().old), {"credit"}, values);
  ASSERT_TRUE(edit);
  EXPECT_EQ(edit->changed, !GetParam().stays);
}

INSTANTIATE_TEST_SUITE_P(Texts, IimOldCut,
                         ::testing::Values(CutCase{"own_cut", "Agency Name of a Long Partner",
                                                   true},
                                           CutCase{"at_the_limit", long_credit.substr(0, 32), true},
                                           CutCase{"whole", long_credit, true},
                                           CutCase{"a_shorter_text", "Agency Name", false},
                                           CutCase{"another", std::string(32, 'x'), false}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
