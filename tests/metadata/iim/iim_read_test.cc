// SPDX-License-Identifier: GPL-3.0-or-later
// IIM blocks byte by byte: charsets, dates, repeated and broken datasets.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim/legacy_charset.h"
#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(IimRead, DeclaredUtf8) {
  const IimReading read = read_block(utf8_mark() + dataset(2, 110, "Agéncia"));
  EXPECT_EQ(read.record.credit, "Agéncia");
  EXPECT_THAT(read.rules, IsEmpty());
}

TEST(IimRead, UndeclaredButValidUtf8) {
  const IimReading read = read_block(dataset(2, 110, "Agéncia") + dataset(2, 90, "Mossoul"));
  EXPECT_EQ(read.record.credit, "Agéncia");
  EXPECT_THAT(read.rules, IsEmpty());
}

TEST(IimRead, DeclarationBehindTheTextsCounts) {
  EXPECT_EQ(read_block(dataset(2, 110, "Agéncia") + utf8_mark()).record.credit, "Agéncia");
}

TEST(IimRead, LyingDeclarationIsReported) {
  const IimReading read = read_block(utf8_mark() + dataset(2, 110, "Ag\xE9ncia"));
  EXPECT_EQ(read.record.credit, "Agéncia");
  EXPECT_THAT(read.rules, ElementsAre("meta/charset-lie", "meta/charset-ambiguous"));
}

TEST(IimRead, TwinDecidesForMacRoman) {
  MetadataRecord twin;
  twin.creators = {"Müller"};
  const IimReading read = read_block(dataset(2, 80, "M\x9Fller") + dataset(2, 90,
                                                                           "Orl\x8E"
                                                                           "ans"),
                                     twin);
  EXPECT_THAT(read.record.creators, ElementsAre("Müller"));
  EXPECT_EQ(read.record.city, "Orléans");
  EXPECT_THAT(read.rules, ElementsAre("meta/charset-repaired"));
}

TEST(IimRead, TwinDecidesForWindowsEvenIfCut) {
  MetadataRecord twin;
  twin.caption.set("", "Fête à Orléans, le 3 octobre");
  const IimReading read = read_block(dataset(2, 120,
                                             "F\xEAte \xE0 Orl\xE9"
                                             "ans"),
                                     twin);
  EXPECT_EQ(read.record.caption.text(), "Fête à Orléans");
  EXPECT_THAT(read.rules, ElementsAre("meta/charset-repaired"));
}

TEST(IimRead, VotesDecideWithoutTwin) {
  EXPECT_EQ(read_block(dataset(2, 120,
                               "D\x8Ej\x88 vu \x8E"
                               "t\x8E"))
                .record.caption.text(),
            "Déjà vu été");
  const IimReading windows = read_block(dataset(2, 120,
                                                "\x93"
                                                "D\xE9j\xE0 vu\x94 \x96 l\xE9ger"));
  EXPECT_EQ(windows.record.caption.text(), "“Déjà vu” – léger");
  EXPECT_THAT(windows.rules, ElementsAre("meta/charset-repaired"));
}

TEST(IimRead, RepeatedAndJoinedDatasets) {
  const IimReading read =
      read_block(dataset(2, 25, "a, b") + dataset(2, 25, "c") + dataset(2, 85, "x") +
                 dataset(2, 85, "y") + dataset(2, 25, "  "));
  EXPECT_THAT(read.record.keywords, ElementsAre("a, b", "c"));
  EXPECT_EQ(read.record.creator_title, "x; y");
}

TEST(IimRead, TextsBeyondTheirLimitAreReadWhole) {
  const std::string text(300, 'c');
  EXPECT_EQ(read_block(dataset(2, 110, text)).record.credit, text);
  EXPECT_EQ(read_block(dataset(2, 100, "IRAQ")).record.country_code, "IRAQ");
  EXPECT_EQ(read_block(dataset(2, 103, "0042")).record.job_id, "0042");
}

TEST(IimRead, LinesAndInnerSpacesStay) {
  EXPECT_EQ(read_block(dataset(2, 120, "a\rb\r\nc  d ")).record.caption.text(), "a\rb\r\nc  d");
}

TEST(IimRead, ControlCharactersAndPaddingAreLeftOut) {
  const IimReading read = read_block(dataset(2, 110, std::string("A\x01gency \0\0", 11)));
  EXPECT_EQ(read.record.credit, "Agency");
  EXPECT_THAT(read.rules, ElementsAre("meta/text-invalid"));
}

struct DateCase {
  const char* name;
  const char* date;
  const char* time;
  const char* expected;
};

class IimDate : public ::testing::TestWithParam<DateCase> {};

TEST_P(IimDate, InventsNothing) {
  const IimReading read =
      read_block(dataset(2, 55, GetParam().date) + dataset(2, 60, GetParam().time));
  const auto& date = read.record.date_created;
  EXPECT_EQ(date ? to_iso(*date) : "", GetParam().expected);
  const std::string name = GetParam().name;
  std::vector<std::string> expected;
  if (name == "impossible" || name == "bad_time") expected = {"meta/date-impossible"};
  if (name == "midnight_as_24") expected = {"meta/date-24h"};
  EXPECT_EQ(read.rules, expected);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, IimDate,
    ::testing::Values(DateCase{"year", "20240000", "", "2024"},
                      DateCase{"month", "20241000", "", "2024-10"},
                      DateCase{"day", "20241003", "", "2024-10-03"},
                      DateCase{"no_offset", "20241003", "140509", "2024-10-03T14:05:09"},
                      DateCase{"offset", "20241003", "140509+0200", "2024-10-03T14:05:09+02:00"},
                      DateCase{"bad_time", "20241003", "99", "2024-10-03"},
                      DateCase{"midnight_as_24", "20241003", "240000", "2024-10-04T00:00:00"},
                      DateCase{"zero", "00000000", "", ""}, DateCase{"blanks", "        ", "", ""},
                      DateCase{"impossible", "20240230", "", ""}),
    [](const auto& test) { return test.param.name; });

TEST(IimParse, ReadsExtendedDatasets) {
  EXPECT_EQ(read_block(extended_dataset(2, 120, "abc")).record.caption.text(), "abc");
}

TEST(IimParse, BrokenTailKeepsWhatCameBefore) {
  const std::string whole = dataset(2, 110, "Agency") + dataset(2, 90, "Mosul");
  for (std::size_t size = 12; size < whole.size(); ++size) {
    std::vector<metadata::Dataset> datasets;
    const Bytes bytes = to_bytes(whole.substr(0, size));
    EXPECT_FALSE(metadata::parse_datasets(bytes, datasets));
    EXPECT_EQ(datasets.size(), 1u);
  }
}

TEST(IimParse, RefusesMoreThan4096Datasets) {
  std::string block;
  for (int i = 0; i < 4'097; ++i) block += dataset(2, 25, "");
  std::vector<metadata::Dataset> datasets;
  EXPECT_FALSE(metadata::parse_datasets(to_bytes(block), datasets));
}

}  // namespace
}  // namespace picdesk::test
