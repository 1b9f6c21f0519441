// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/legacy_charset.h"
#include "metadata/oracles.h"
#include "metadata/samples.h"

namespace picdesk::test {
namespace {

using metadata::Dataset;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string dataset(int record, int number, const std::string& text) {
  std::string out = {'\x1C', static_cast<char>(record), static_cast<char>(number)};
  out += static_cast<char>(text.size() >> 8);
  out += static_cast<char>(text.size() & 0xFF);
  return out + text;
}

struct Read {
  MetadataRecord record;
  std::vector<std::string> rules;  // of the findings
};

Read read_block(const std::string& block, const MetadataRecord& twin = {}) {
  std::vector<Dataset> datasets;
  const Bytes bytes = to_bytes(block);
  EXPECT_TRUE(metadata::parse_datasets(bytes, datasets));
  std::vector<Finding> findings;
  Read read{metadata::record_from_iim(datasets, {&twin}, findings), {}};
  for (const Finding& finding : findings) read.rules.push_back(finding.rule);
  return read;
}

const std::string utf8_mark = dataset(1, 90, "\x1B%G");

TEST(IimRead, DeclaredUtf8) {
  const Read read = read_block(utf8_mark + dataset(2, 110, "Agéncia"));
  EXPECT_EQ(read.record.credit, "Agéncia");
  EXPECT_THAT(read.rules, IsEmpty());
}

TEST(IimRead, UndeclaredButValidUtf8) {
  const Read read = read_block(dataset(2, 110, "Agéncia") + dataset(2, 90, "Mossoul"));
  EXPECT_EQ(read.record.credit, "Agéncia");
  EXPECT_THAT(read.rules, IsEmpty());
}

TEST(IimRead, DeclarationBehindTheTextsCounts) {
  EXPECT_EQ(read_block(dataset(2, 110, "Agéncia") + utf8_mark).record.credit, "Agéncia");
}

TEST(IimRead, LyingDeclarationIsReported) {
  const Read read = read_block(utf8_mark + dataset(2, 110, "Ag\xE9ncia"));
  EXPECT_EQ(read.record.credit, "Agéncia");
  EXPECT_THAT(read.rules, ElementsAre("meta/charset-lie", "meta/charset-ambiguous"));
}

TEST(IimRead, TwinDecidesForMacRoman) {
  MetadataRecord twin;
  twin.creators = {"Müller"};
  const Read read = read_block(dataset(2, 80, "M\x9Fller") + dataset(2, 90,
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
  const Read read = read_block(dataset(2, 120,
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
  const Read windows = read_block(dataset(2, 120,
                                          "\x93"
                                          "D\xE9j\xE0 vu\x94 \x96 l\xE9ger"));
  EXPECT_EQ(windows.record.caption.text(), "“Déjà vu” – léger");
  EXPECT_THAT(windows.rules, ElementsAre("meta/charset-repaired"));
}

TEST(IimRead, RepeatedAndJoinedDatasets) {
  const Read read = read_block(dataset(2, 25, "a, b") + dataset(2, 25, "c") + dataset(2, 85, "x") +
                               dataset(2, 85, "y") + dataset(2, 25, "  "));
  EXPECT_THAT(read.record.keywords, ElementsAre("a, b", "c"));
  EXPECT_EQ(read.record.creator_title, "x; y");
}

TEST(IimRead, ControlCharactersAndPaddingAreLeftOut) {
  const Read read = read_block(dataset(2, 110, std::string("A\x01gency \0\0", 11)));
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
  const Read read = read_block(dataset(2, 55, GetParam().date) + dataset(2, 60, GetParam().time));
  const auto& date = read.record.date_created;
  EXPECT_EQ(date ? to_iso(*date) : "", GetParam().expected);
  const bool impossible = std::string(GetParam().name) == "impossible";
  EXPECT_EQ(read.rules.size(), impossible ? 1u : 0u);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, IimDate,
    ::testing::Values(DateCase{"year", "20240000", "", "2024"},
                      DateCase{"month", "20241000", "", "2024-10"},
                      DateCase{"day", "20241003", "", "2024-10-03"},
                      DateCase{"no_offset", "20241003", "140509", "2024-10-03T14:05:09"},
                      DateCase{"offset", "20241003", "140509+0200", "2024-10-03T14:05:09+02:00"},
                      DateCase{"bad_time", "20241003", "99", "2024-10-03"},
                      DateCase{"zero", "00000000", "", ""},
                      DateCase{"impossible", "20240230", "", ""}),
    [](const auto& test) { return test.param.name; });

TEST(IimParse, ReadsExtendedDatasets) {
  const std::string block = "\x1C\x02\x78" + std::string(
                                                 "\x80\x04\0\0\0\x03"
                                                 "abc",
                                                 9);
  EXPECT_EQ(read_block(block).record.caption.text(), "abc");
}

TEST(IimParse, BrokenTailKeepsWhatCameBefore) {
  const std::string whole = dataset(2, 110, "Agency") + dataset(2, 90, "Mosul");
  for (std::size_t size = 12; size < whole.size(); ++size) {
    std::vector<Dataset> datasets;
    const Bytes bytes = to_bytes(whole.substr(0, size));
    EXPECT_FALSE(metadata::parse_datasets(bytes, datasets));
    EXPECT_EQ(datasets.size(), 1u);
  }
}

TEST(IimParse, RefusesMoreThan4096Datasets) {
  std::string block;
  for (int i = 0; i < 4'097; ++i) block += dataset(2, 25, "");
  std::vector<Dataset> datasets;
  EXPECT_FALSE(metadata::parse_datasets(to_bytes(block), datasets));
}

TEST(IimWrite, ExiftoolReadsEveryDataset) {
  MetadataRecord record = full_record();
  const auto seen = exiftool(embedded("jpeg", record, true), "jpg");
  EXPECT_EQ(seen.at("IPTC:CodedCharacterSet"), "\x1B%G");
  EXPECT_EQ(seen.at("IPTC:ApplicationRecordVersion"), 4);
  EXPECT_EQ(seen.at("IPTC:Caption-Abstract"), record.caption.text());
  EXPECT_EQ(seen.at("IPTC:Headline"), record.headline);
  EXPECT_EQ(seen.at("IPTC:By-line"), nlohmann::json(record.creators));
  EXPECT_EQ(seen.at("IPTC:Credit"), record.credit);
  EXPECT_EQ(seen.at("IPTC:CopyrightNotice"), record.copyright.text());
  EXPECT_EQ(seen.at("IPTC:Keywords"), nlohmann::json(record.keywords));
  EXPECT_EQ(seen.at("IPTC:DateCreated"), "2024:10:03");
  EXPECT_EQ(seen.at("IPTC:TimeCreated"), "14:05:09+02:00");
  EXPECT_EQ(seen.at("IPTC:Country-PrimaryLocationCode"), "IRQ");
  EXPECT_EQ(seen.at("Photoshop:IPTCDigest"), seen.at("File:CurrentIPTCDigest"));
}

struct LimitCase {
  const char* name;
  std::string text;
  std::size_t at_most;
};

class IimLimit : public ::testing::TestWithParam<LimitCase> {};

TEST_P(IimLimit, CutsAtACharacterAndStaysAPrefix) {
  MetadataRecord record;
  record.credit = GetParam().text;
  const std::string kept = read_block(to_text(metadata::encode_iim(record))).record.credit;
  EXPECT_LE(kept.size(), 32u);
  EXPECT_GE(kept.size(), GetParam().at_most);
  EXPECT_TRUE(GetParam().text.starts_with(kept));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, IimLimit,
    ::testing::Values(LimitCase{"fits", std::string(32, 'a'), 32},
                      LimitCase{"ascii", std::string(33, 'a'), 32},
                      LimitCase{"two_byte_letters", "aééééééééééééééééé", 31},
                      LimitCase{"arabic", "جنود يقفون حول مدخل نفق في الموصل", 20},
                      LimitCase{"words", "Agency Name of a Long Partner Agency", 25}),
    [](const auto& test) { return test.param.name; });

TEST(IimWrite, CodesThatDoNotFitAreLeftOut) {
  MetadataRecord record;
  record.credit = "A";
  record.country_code = "IRAQ";
  record.job_id = std::string(33, '1');
  const MetadataRecord back = read_block(to_text(metadata::encode_iim(record))).record;
  EXPECT_EQ(back.country_code, "");
  EXPECT_EQ(back.job_id, "");
  EXPECT_EQ(back.credit, "A");
}

TEST(LegacyCharset, UndefinedBytesBecomeReplacementCharacters) {
  EXPECT_EQ(metadata::to_utf8("a\x81z", metadata::Charset::windows_1252), "a\xEF\xBF\xBDz");
  EXPECT_EQ(metadata::to_utf8("\x80\xFF", metadata::Charset::mac_roman), "Äˇ");
  EXPECT_EQ(metadata::to_utf8("\x80\xFF", metadata::Charset::windows_1252), "€ÿ");
}

}  // namespace
}  // namespace picdesk::test
