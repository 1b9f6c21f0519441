// SPDX-License-Identifier: GPL-3.0-or-later
// What encode_iim() writes, within the limits of each dataset.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"
#include "metadata/oracles.h"

namespace picdesk::test {
namespace {

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

}  // namespace
}  // namespace picdesk::test
