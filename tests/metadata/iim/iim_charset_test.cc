// SPDX-License-Identifier: GPL-3.0-or-later
// How the charset of a block is found, and how sure that is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using metadata::Charset;
using metadata::Confidence;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

MetadataRecord twin_of(const std::string& creator, const std::string& caption = "") {
  MetadataRecord twin;
  twin.creators = {creator};
  if (!caption.empty()) twin.caption.set("", caption);
  return twin;
}

struct VerdictCase {
  const char* name;
  std::string block;
  MetadataRecord twin;
  Charset charset;
  Confidence confidence;
  std::vector<std::string> evidence;
};

class CharsetFound : public ::testing::TestWithParam<VerdictCase> {};

TEST_P(CharsetFound, WithItsEvidence) {
  const auto verdict = charset_of(GetParam().block, GetParam().twin);
  EXPECT_EQ(metadata::name(verdict.charset), metadata::name(GetParam().charset));
  EXPECT_EQ(metadata::name(verdict.confidence), metadata::name(GetParam().confidence));
  EXPECT_THAT(verdict.evidence, ElementsAreArray(GetParam().evidence));
}

const std::string mac_text = dataset(2, 120, "D\x8Ej\x88 vu \x8Et\x8E");
const std::string windows_text = dataset(2, 120, "d\xE9j\xE0 l\xE9ger et f\xEAte");

INSTANTIATE_TEST_SUITE_P(
    Blocks, CharsetFound,
    ::testing::Values(
        VerdictCase{"empty", "", {}, Charset::utf8, Confidence::certain, {"ascii"}},
        VerdictCase{"declared",
                    utf8_mark() + dataset(2, 90, "é"),
                    {},
                    Charset::utf8,
                    Confidence::certain,
                    {"declared", "valid-utf-8"}},
        VerdictCase{"declared_level_3",
                    dataset(1, 90, "\x1B%/I") + dataset(2, 90, "é"),
                    {},
                    Charset::utf8,
                    Confidence::certain,
                    {"declared", "valid-utf-8"}},
        VerdictCase{
            "valid", dataset(2, 90, "é"), {}, Charset::utf8, Confidence::certain, {"valid-utf-8"}},
        VerdictCase{"binary_does_not_count",
                    dataset(2, 125, "\x8E") + dataset(7, 20, "\xFF"),
                    {},
                    Charset::utf8,
                    Confidence::certain,
                    {"ascii"}},
        VerdictCase{"mac_twin",
                    dataset(2, 80, "M\x9Fller"),
                    twin_of("Müller"),
                    Charset::mac_roman,
                    Confidence::certain,
                    {"equals-xmp-twin 2:80"}},
        VerdictCase{"windows_twin_reads_alike_in_1250",
                    dataset(2, 80, "M\xFCller"),
                    twin_of("Müller"),
                    Charset::windows_1252,
                    Confidence::certain,
                    {"equals-xmp-twin 2:80"}},
        VerdictCase{"windows_1250_twin",
                    dataset(2, 80, "Wa\xB3\xEAsa"),
                    twin_of("Wałęsa"),
                    Charset::windows_1250,
                    Confidence::certain,
                    {"equals-xmp-twin 2:80"}},
        VerdictCase{"windows_1251_twin",
                    dataset(2, 80, "\xC8\xE2\xE0\xED"),
                    twin_of("Иван"),
                    Charset::windows_1251,
                    Confidence::certain,
                    {"equals-xmp-twin 2:80"}},
        VerdictCase{"windows_1256_twin",
                    dataset(2, 80, "\xE3\xE5\xE3\xCF"),
                    twin_of("مهمد"),
                    Charset::windows_1256,
                    Confidence::certain,
                    {"equals-xmp-twin 2:80"}},
        VerdictCase{"two_twins_narrow_it",
                    dataset(2, 80, "M\xFCller") + dataset(2, 120, "F\xEAte"),
                    twin_of("Müller", "Fęte"),
                    Charset::windows_1250,
                    Confidence::certain,
                    {"equals-xmp-twin 2:80"}},
        VerdictCase{"twin_that_fits_two",
                    dataset(2, 80, "M\xFCller") + dataset(2, 120, "F\xEAte"),
                    twin_of("Müller"),
                    Charset::windows_1252,
                    Confidence::likely,
                    {"votes 2"}},
        VerdictCase{"mac_votes", mac_text, {}, Charset::mac_roman, Confidence::likely, {"votes 4"}},
        VerdictCase{"windows_votes",
                    windows_text,
                    {},
                    Charset::windows_1252,
                    Confidence::likely,
                    {"votes 3"}},
        VerdictCase{"one_vote_is_no_margin",
                    dataset(2, 90, "l\xE9ger"),
                    {},
                    Charset::windows_1252,
                    Confidence::guess,
                    {"fallback"}},
        VerdictCase{"designated_latin_1_adds_one",
                    dataset(1, 90, "\x1B.A") + dataset(2, 90, "l\xE9ger"),
                    {},
                    Charset::windows_1252,
                    Confidence::likely,
                    {"designates-latin-1", "votes 2"}},
        VerdictCase{"mixed",
                    mac_text + dataset(2, 90, "Orléans"),
                    {},
                    Charset::mac_roman,
                    Confidence::guess,
                    {"votes 3", "mixed-with-utf-8"}}),
    [](const auto& test) { return test.param.name; });

TEST(CharsetOption, BeatsWhatIsFound) {
  const auto verdict = charset_of(mac_text, {}, {"Windows-1250", "macroman"});
  EXPECT_EQ(verdict.charset, Charset::windows_1250);
  EXPECT_EQ(verdict.confidence, Confidence::certain);
  EXPECT_THAT(verdict.evidence, ElementsAre("option"));
  EXPECT_EQ(read_block(dataset(2, 110, "caf\x8E"), {}, {"macroman", ""}).record.credit, "café");
}

TEST(CharsetOption, SaysNothingOfAscii) {
  EXPECT_EQ(charset_of(dataset(2, 90, "Mosul"), {}, {"macroman", ""}).charset, Charset::utf8);
}

TEST(CharsetOption, FallbackIsOfTextWithoutEvidence) {
  EXPECT_EQ(charset_of(dataset(2, 90, "\xE9"), {}, {"", "macroman"}).charset, Charset::mac_roman);
  EXPECT_EQ(charset_of(dataset(2, 90, "\xE9"), {}, {"", "nonsense"}).charset,
            Charset::windows_1252);
  EXPECT_EQ(charset_of(mac_text, {}, {"", "windows-1252"}).charset, Charset::mac_roman);
}

TEST(CharsetTwin, OfSpacesIsNone) {
  EXPECT_THAT(charset_of(dataset(2, 80, "\xA0"), twin_of("Müller")).evidence,
              ElementsAre("fallback"));
}

TEST(CharsetTwin, OfExifIsNamedSo) {
  const MetadataRecord none;
  const MetadataRecord exif = twin_of("Müller");
  const Bytes bytes = to_bytes(dataset(2, 80, "M\x9Fller"));
  std::vector<metadata::Dataset> datasets;
  ASSERT_TRUE(metadata::parse_datasets(bytes, datasets));
  EXPECT_THAT(metadata::detect_charset(datasets, {&none, &exif}).evidence,
              ElementsAre("equals-exif-twin 2:80"));
  EXPECT_THAT(metadata::detect_charset(datasets, {&none, &exif, &none}).evidence,
              ElementsAre("equals-xmp-twin 2:80"));  // a sidecar
}

TEST(CharsetFindings, NameLiesAndLateDeclarations) {
  EXPECT_THAT(read_block(dataset(2, 110, "é") + utf8_mark()).rules,
              ElementsAre("meta/charset-declared-late"));
  EXPECT_THAT(read_block(utf8_mark() + mac_text).rules,
              ElementsAre("meta/charset-lie", "meta/charset-repaired"));
}

TEST(CharsetReport, IsThatOfTheReading) {
  const IimCharset report = metadata::to_iim_charset(charset_of(mac_text));
  EXPECT_EQ(report.encoding, "macroman");
  EXPECT_EQ(report.confidence, "likely");
  EXPECT_THAT(report.evidence, ElementsAre("votes 4"));
}

}  // namespace
}  // namespace picdesk::test
