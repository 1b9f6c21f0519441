// SPDX-License-Identifier: GPL-3.0-or-later
// New text beyond ASCII makes a whole block UTF-8, and declares it so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "metadata/iim_samples.h"

namespace picdesk::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

MetadataRecord credited(const std::string& credit) {
  MetadataRecord record;
  record.credit = credit;
  return record;
}

struct CharsetCase {
  const char* name;
  const char* charset;
  std::string bytes;
  std::string text;
};

class IimTranscode : public ::testing::TestWithParam<CharsetCase> {};

TEST_P(IimTranscode, EveryTextIsTranscodedAndBinaryIsNot) {
  const CharsetCase& sample = GetParam();
  const std::string binary = dataset(2, 125, sample.bytes) + dataset(2, 202, sample.bytes);
  const std::string old = version_4() + dataset(2, 20, sample.bytes) + dataset(2, 90, sample.bytes);
  const auto edit =
      edit_block(old + binary, {"credit"}, credited("Agéncia"), {sample.charset, "windows-1252"});
  ASSERT_TRUE(edit) << edit.error().message;
  EXPECT_EQ(to_text(edit->block), utf8_mark() + version_4() + dataset(2, 20, sample.text) +
                                      dataset(2, 90, sample.text) + dataset(2, 110, "Agéncia") +
                                      binary);
  EXPECT_EQ(edit->charset.charset, metadata::Charset::utf8);
  EXPECT_THAT(edit->changed_fields, ElementsAre("credit"));
}

TEST_P(IimTranscode, ExiftoolReadsItBeforeAndAfter) {
  const CharsetCase& sample = GetParam();
  const auto edit = edit_block(dataset(2, 90, sample.bytes), {"credit"}, credited("Agéncia"),
                               {sample.charset, "windows-1252"});
  ASSERT_TRUE(edit);
  const auto seen = exiftool_iim(to_text(edit->block));
  EXPECT_EQ(seen.at("IPTC:City"), sample.text);
  EXPECT_EQ(seen.at("IPTC:Credit"), "Agéncia");
}

INSTANTIATE_TEST_SUITE_P(Charsets, IimTranscode,
                         ::testing::Values(CharsetCase{"windows_1252", "windows-1252",
                                                       "\x93Orl\xE9"
                                                       "ans\x94 \x80",
                                                       "“Orléans” €"},
                                           CharsetCase{"macroman", "macroman",
                                                       "\xD2Orl\x8E"
                                                       "ans\xD3 \xDB",
                                                       "“Orléans” €"},
                                           CharsetCase{"windows_1250", "windows-1250",
                                                       "\xA3\xF3"
                                                       "d\x9F",
                                                       "Łódź"},
                                           CharsetCase{"windows_1251", "windows-1251",
                                                       "\xCC\xEE\xF1\xEA\xE2\xE0", "Москва"},
                                           CharsetCase{"windows_1256", "windows-1256",
                                                       "\xC7\xE1\xE3\xE6\xD5\xE1", "الموصل"}),
                         [](const auto& test) { return test.param.name; });

TEST(IimMakeUtf8, LikelyCharsetIsTrusted) {
  const auto edit =
      edit_block(dataset(2, 120, "D\x8Ej\x88 vu \x8Et\x8E"), {"credit"}, credited("é"));
  ASSERT_TRUE(edit);
  EXPECT_EQ(to_text(edit->block),
            utf8_mark() + version_4() + dataset(2, 110, "é") + dataset(2, 120, "Déjà vu été"));
}

TEST(IimMakeUtf8, GuessIsRefusedWithTheOptionThatHelps) {
  const std::string old = dataset(2, 120, "caf\xE9");
  const auto edit = edit_block(old, {"credit"}, credited("é"));
  ASSERT_FALSE(edit);
  EXPECT_THAT(edit.error().message, HasSubstr("meta/charset-ambiguous: "));
  EXPECT_THAT(edit.error().hint, HasSubstr("--iim-charset="));
  EXPECT_TRUE(edit_block(old, {"credit"}, credited("é"), {"windows-1252", ""}));
}

TEST(IimMakeUtf8, GuessThatTheEditReplacesDoesNoHarm) {
  const auto edit = edit_block(dataset(2, 110, "caf\xE9"), {"credit"}, credited("Agéncia"));
  ASSERT_TRUE(edit);
  EXPECT_EQ(to_text(edit->block), utf8_mark() + version_4() + dataset(2, 110, "Agéncia"));
}

TEST(IimMakeUtf8, BytesThatTheCharsetLacksAreRefused) {
  for (const char* charset : {"windows-1252", "utf-8"}) {
    const auto edit =
        edit_block(dataset(2, 120, "\x81 \x8D"), {"credit"}, credited("é"), {charset, ""});
    ASSERT_FALSE(edit);
    EXPECT_THAT(edit.error().message, HasSubstr("meta/charset-ambiguous: IIM 2:120 is not "));
  }
}

struct MarkCase {
  const char* name;
  std::string old;
  std::string expected;
};

class IimMark : public ::testing::TestWithParam<MarkCase> {};

TEST_P(IimMark, StandsOnceInFrontOfTheTexts) {
  const auto edit = edit_block(GetParam().old, {"credit"}, credited("é"));
  ASSERT_TRUE(edit) << edit.error().message;
  EXPECT_EQ(to_text(edit->block), GetParam().expected);
}

const std::string credit = dataset(2, 110, "é");

INSTANTIATE_TEST_SUITE_P(
    Declarations, IimMark,
    ::testing::Values(MarkCase{"absent", dataset(1, 20, "x") + dataset(1, 100, "u") + version_4(),
                               dataset(1, 20, "x") + utf8_mark() + dataset(1, 100, "u") +
                                   version_4() + credit},
                      MarkCase{"there", utf8_mark() + version_4() + dataset(2, 5, "é"),
                               utf8_mark() + version_4() + dataset(2, 5, "é") + credit},
                      MarkCase{"level_1", dataset(1, 90, "\x1B%/G") + version_4(),
                               dataset(1, 90, "\x1B%/G") + version_4() + credit},
                      MarkCase{"latin_1", dataset(1, 90, "\x1B.A") + version_4(),
                               utf8_mark() + version_4() + credit},
                      MarkCase{"twice", utf8_mark() + utf8_mark() + version_4(),
                               utf8_mark() + version_4() + credit},
                      MarkCase{"behind_the_texts", version_4() + dataset(2, 5, "é") + utf8_mark(),
                               utf8_mark() + version_4() + dataset(2, 5, "é") + credit},
                      MarkCase{"older_version_stays", dataset(2, 0, std::string("\x00\x02", 2)),
                               utf8_mark() + dataset(2, 0, std::string("\x00\x02", 2)) + credit}),
    [](const auto& test) { return test.param.name; });

TEST(IimMakeUtf8, LyingDeclarationBecomesTrue) {
  const std::string old = utf8_mark() + version_4() +
                          dataset(2, 120,
                                  "D\xE9j\xE0 vu l\xE9ger, \x93"
                                  "bien\x94");
  const auto edit = edit_block(old, {"credit"}, credited("é"));
  ASSERT_TRUE(edit) << edit.error().message;
  EXPECT_EQ(to_text(edit->block),
            utf8_mark() + version_4() + credit + dataset(2, 120, "Déjà vu léger, “bien”"));
}

TEST(IimMakeUtf8, OthersTextsAreNeverCut) {
  const std::string name(32, '\xE9');
  const auto edit =
      edit_block(dataset(2, 80, name), {"credit"}, credited("é"), {"windows-1252", ""});
  ASSERT_TRUE(edit);
  const MetadataRecord back = read_block(to_text(edit->block)).record;
  EXPECT_EQ(back.creators.front().size(), 64u);
  EXPECT_THAT(rules(*edit), ElementsAre("meta/iim-over-limit"));
}

TEST(IimOthers, AreEqualBeforeAndAfterAnEdit) {
  const std::string old = version_4() + dataset(2, 20, "caf\x8E") + dataset(2, 110, "Old") +
                          dataset(2, 125, "\xFF") + dataset(7, 20, "ab");
  const metadata::CharsetOptions options{"macroman", ""};
  const std::vector<const metadata::Field*> fields = {metadata::find_field("credit")};
  const auto edit = edit_block(old, {"credit"}, credited("é"), options);
  ASSERT_TRUE(edit);
  const auto before = metadata::other_datasets(to_bytes(old), charset_of(old, {}, options), fields);
  EXPECT_THAT(before, ElementsAre("2:20 café", "2:125 ff", "7:20 6162"));
  EXPECT_EQ(metadata::other_datasets(edit->block, edit->charset, fields), before);
}

}  // namespace
}  // namespace picdesk::test
