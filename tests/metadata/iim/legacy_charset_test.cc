// SPDX-License-Identifier: GPL-3.0-or-later
#include "metadata/iim/legacy_charset.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "support/process.h"
#include "support/temp_dir.h"

namespace picdesk::test {
namespace {

using metadata::Charset;

struct CharsetName {
  const char* iconv;
  Charset charset;
};

class LegacyCharset : public ::testing::TestWithParam<CharsetName> {};

// glibc has the Greek letter delta and a private code point for the increment sign and the apple
// of Unicode's table.
bool is_disputed(int byte, Charset charset) {
  return charset == Charset::mac_roman && (byte == 0xC6 || byte == 0xF0);
}

// Every byte that the charset defines, one a line.
std::string all_bytes(Charset charset) {
  std::string bytes;
  for (int byte = 0x20; byte < 0x100; ++byte) {
    if (is_disputed(byte, charset)) continue;
    const std::string one(1, static_cast<char>(byte));
    if (metadata::is_defined(one, charset)) bytes += one + "\n";
  }
  return bytes;
}

TEST_P(LegacyCharset, AgreesWithIconv) {
  const std::string bytes = all_bytes(GetParam().charset);
  const TempDir dir;
  write_file(dir / "bytes", std::as_bytes(std::span(bytes)));
  const ProcessResult done = run({"iconv", "-f", GetParam().iconv, "-t", "UTF-8", dir / "bytes"});
  ASSERT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(metadata::to_utf8(bytes, GetParam().charset), done.out);
}

TEST_P(LegacyCharset, LacksOnlyWhatIconvLacks) {
  const TempDir dir;
  for (int byte = 0x80; byte < 0x100; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    if (metadata::is_defined(one, GetParam().charset)) continue;
    write_file(dir / "byte", std::as_bytes(std::span(one)));
    EXPECT_NE(run({"iconv", "-f", GetParam().iconv, "-t", "UTF-8", dir / "byte"}).exit_code, 0);
    EXPECT_EQ(metadata::to_utf8(one, GetParam().charset), "\xEF\xBF\xBD");
  }
}

TEST_P(LegacyCharset, IsFoundByItsName) {
  const std::string name(metadata::name(GetParam().charset));
  EXPECT_EQ(metadata::parse_charset(name).value(), GetParam().charset);
}

INSTANTIATE_TEST_SUITE_P(Tables, LegacyCharset,
                         ::testing::Values(CharsetName{"WINDOWS-1252", Charset::windows_1252},
                                           CharsetName{"WINDOWS-1250", Charset::windows_1250},
                                           CharsetName{"WINDOWS-1251", Charset::windows_1251},
                                           CharsetName{"WINDOWS-1256", Charset::windows_1256},
                                           CharsetName{"MACINTOSH", Charset::mac_roman}),
                         [](const auto& test) {
                           std::string name(metadata::name(test.param.charset));
                           std::erase(name, '-');
                           return name;
                         });

TEST(ParseCharset, TakesAnyCaseAndNamesTheKnownOnes) {
  EXPECT_EQ(metadata::parse_charset("MacRoman").value(), Charset::mac_roman);
  EXPECT_EQ(metadata::parse_charset("UTF-8").value(), Charset::utf8);
  for (const char* wrong : {"", "latin-1", "macroman "}) {
    const auto parsed = metadata::parse_charset(wrong);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, ErrorCode::invalid_argument);
    EXPECT_EQ(parsed.error().hint,
              "known are: utf-8, windows-1252, macroman, windows-1250, windows-1251, windows-1256");
  }
}

struct VoteCase {
  const char* name;
  const char* bytes;
  int votes;
};

class MacRomanVotes : public ::testing::TestWithParam<VoteCase> {};

TEST_P(MacRomanVotes, AreTheMarginOfBoth) {
  EXPECT_EQ(metadata::mac_roman_votes(GetParam().bytes), GetParam().votes);
}

INSTANTIATE_TEST_SUITE_P(Texts, MacRomanVotes,
                         ::testing::Values(VoteCase{"ascii", "plain", 0},
                                           VoteCase{"mac_letters", "D\x8Ej\x88 vu", 2},
                                           VoteCase{"windows_letters", "l\xE9ger f\xEAte", -2},
                                           VoteCase{"windows_quotes", "\x93quoted\x94", -2},
                                           VoteCase{"windows_dash", "a \x96 b", -1},
                                           VoteCase{"windows_last_letter", "caf\xE9", 0},
                                           VoteCase{"mac_apostrophe", "l\xD5homme", 1},
                                           VoteCase{"windows_ligature", "c\x9Cur, \x9Cil", 0},
                                           VoteCase{"mac_u_acute", "seg\x9Cn", 1}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace picdesk::test
